using Amue.Portal.Platform.Content.Markdown;

namespace Amue.Portal.Knowledge.Reviewing;

/// <summary>Words of a draft that a comment is about, as they are read or as they are written.</summary>
internal static class DraftPassage
{
    /// <summary>On one line, as they are kept and compared; null for none.</summary>
    public static string? Of(string? chosen) => OneLine(chosen ?? "") is { Length: > 0 } words ? words : null;

    public static bool IsIn(string passage, string body) =>
        OneLine(MarkdownRenderer.ToPlainText(body)).Contains(passage, StringComparison.Ordinal) || OneLine(body).Contains(passage, StringComparison.Ordinal);

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
