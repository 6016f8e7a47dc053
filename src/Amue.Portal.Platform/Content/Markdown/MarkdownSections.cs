using Amue.Portal.Platform.Content.Markdown.Reading;
using Amue.Portal.Platform.Content.Markdown.Writing;
using Markdig.Syntax;

namespace Amue.Portal.Platform.Content.Markdown;

/// <summary>The sections of a text, by the headings that its table of contents has.</summary>
public static class MarkdownSections
{
    public static IReadOnlyList<MarkdownSection> Of(string markdown, MarkdownOptions options)
    {
        ArgumentNullException.ThrowIfNull(markdown);
        ArgumentNullException.ThrowIfNull(options);

        try
        {
            var document = MarkdownReader.Read(markdown, new RenderingBudget(markdown.Length, MarkdownRenderer.TimeLimit));
            var outline = HeadingOutline.Of(document, options);
            var headings = document.OfType<HeadingBlock>().Select(h => (h.Span.Start, Entry: outline.Find(h))).Where(h => h.Entry is not null).ToList();
            return headings.Select((heading, at) =>
            {
                var next = headings.Skip(at + 1).Where(h => h.Entry!.Level <= heading.Entry!.Level).Select(h => (int?)h.Start).FirstOrDefault() ?? markdown.Length;
                return new MarkdownSection(heading.Entry!.Id, heading.Entry.Text, markdown[heading.Start..Math.Min(next, markdown.Length)].TrimEnd());
            }).ToList();
        }
        catch (RenderingStoppedException)
        {
            return [];
        }
    }
}
