using Amue.Portal.Platform.Content.Markdown.Reading;
using Amue.Portal.Platform.Content.Markdown.Writing;
using Microsoft.AspNetCore.Html;

namespace Amue.Portal.Platform.Content.Markdown;

/// <summary>
/// Turns what people write into HTML that is safe to show to anyone, by writing the known nodes of the parsed tree and nothing else.
/// A text too large, too deep or too slow to render is shown as it was written.
/// </summary>
public static class MarkdownRenderer
{
    internal static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(2);

    // The first rendering waits for the compiler: the clock of the texts must not.
    static MarkdownRenderer() => ToHtml("# a\n> - *b* [c](/d) `e`\n\n|f|\n|-|\n|g|\n\nhttps://h.fr &amp; i", MarkdownOptions.Article, TimeSpan.MaxValue);

    public static HtmlString ToHtml(string markdown, MarkdownOptions? options = null) =>
        ToHtml(markdown, options ?? MarkdownOptions.Message, TimeLimit);

    /// <summary>The text without its marks, for search, mails and previews; with a site, links are followed by their full address.</summary>
    public static string ToPlainText(string markdown, Uri? site = null) => ToPlainText(markdown, site, TimeLimit);

    internal static HtmlString ToHtml(string markdown, MarkdownOptions options, TimeSpan timeLimit)
    {
        ArgumentNullException.ThrowIfNull(markdown);

        try
        {
            var budget = new RenderingBudget(markdown.Length, timeLimit);
            var document = MarkdownReader.Read(markdown, budget);
            return new HtmlString(HtmlWriter.Write(document, options, budget));
        }
        catch (RenderingStoppedException)
        {
            return new HtmlString(EscapedText.Of(markdown));
        }
    }

    internal static string ToPlainText(string markdown, Uri? site, TimeSpan timeLimit)
    {
        ArgumentNullException.ThrowIfNull(markdown);

        try
        {
            var budget = new RenderingBudget(markdown.Length, timeLimit);
            var document = MarkdownReader.Read(markdown, budget);
            return PlainTextWriter.Write(document, site, budget);
        }
        catch (RenderingStoppedException)
        {
            return VisibleText.Of(markdown).Trim();
        }
    }
}
