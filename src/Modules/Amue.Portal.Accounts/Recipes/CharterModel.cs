namespace Amue.Portal.Accounts.Recipes;

/// <param name="French">Markdown.</param>
/// <param name="English">Markdown.</param>
internal sealed record CharterModel(string French, string? English = null);
