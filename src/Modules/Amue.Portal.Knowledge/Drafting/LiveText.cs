namespace Amue.Portal.Knowledge.Drafting;

/// <summary>The text of an article beside which a draft is written.</summary>
internal sealed record LiveText(string Slug, string Title, bool IsPublished, string Body);
