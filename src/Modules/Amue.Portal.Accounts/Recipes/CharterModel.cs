namespace Amue.Portal.Accounts.Recipes;

/// <param name="French">Markdown.</param>
/// <param name="English">Markdown.</param>
/// <param name="AcceptedByInvented">The invented people of a demonstration have accepted it: accounts whose addresses are reserved to examples, so nobody's.</param>
internal sealed record CharterModel(string French, string? English = null, bool AcceptedByInvented = false);
