namespace Amue.Portal.Platform.Content.Markdown;

public sealed record TableOfContentsEntry(int Level, string Id, string Text);
