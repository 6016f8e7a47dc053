namespace Amue.Portal.Knowledge.Linking;

/// <param name="Title">The article's.</param>
/// <param name="Space">Its home's title.</param>
/// <param name="Markdown">The link as it is written into a text.</param>
internal sealed record LinkSuggestion(string Title, string Space, string Markdown);
