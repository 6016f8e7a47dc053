namespace Amue.Portal.Platform.Content.Markdown;

/// <param name="Text">As it was written, from its heading to the next of its level or above.</param>
public sealed record MarkdownSection(string Id, string Title, string Text);
