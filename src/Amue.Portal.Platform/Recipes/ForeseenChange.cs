namespace Amue.Portal.Platform.Recipes;

/// <summary>One thing that a run would change.</summary>
/// <param name="What">Which, as the recipe names it.</param>
/// <param name="Before">JSON of what is so now; null when there is nothing yet.</param>
/// <param name="After">JSON of what would be so; null when it would be gone.</param>
public sealed record ForeseenChange(string What, string? Before, string? After);
