using Markdig.Syntax;

namespace Amue.Portal.Platform.Content.Markdown.Writing;

internal static class HtmlWriter
{
    public static string Write(MarkdownDocument document, MarkdownOptions options, RenderingBudget budget)
    {
        var output = new HtmlOutput(budget);
        var inlines = new InlineWriter(output, new LinkWriter(output, options));
        new BlockWriter(output, inlines, HeadingOutline.Of(document, options)).WriteChildren(document);
        return output.ToString();
    }
}
