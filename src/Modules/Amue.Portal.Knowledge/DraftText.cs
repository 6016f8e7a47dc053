namespace Amue.Portal.Knowledge;

/// <summary>All that is written of an article in one go.</summary>
internal sealed record DraftText(string Title, string Body, ArticleSettings Settings);
