namespace Amue.Portal.Accounts.Charters;

/// <param name="French">Markdown.</param>
/// <param name="English">Markdown; may be empty.</param>
internal sealed record CharterText(string French, string English);
