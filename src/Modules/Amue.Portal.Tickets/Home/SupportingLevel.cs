namespace Amue.Portal.Tickets.Home;

/// <param name="Names">Of people, or of the one group that holds the level.</param>
/// <param name="WhereKey">In words: one's establishment, others', AMUE, its supplier.</param>
internal sealed record SupportingLevel(SupportLevel Level, string WhereKey, IReadOnlyList<string> Names);
