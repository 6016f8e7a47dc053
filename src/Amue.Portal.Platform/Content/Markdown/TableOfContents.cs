using Amue.Portal.Platform.Content.Markdown.Reading;
using Amue.Portal.Platform.Content.Markdown.Writing;

namespace Amue.Portal.Platform.Content.Markdown;

/// <summary>The headings of a text, with the levels and ids they have in its HTML under the same options.</summary>
public sealed record TableOfContents(IReadOnlyList<TableOfContentsEntry> Entries)
{
    public static TableOfContents Empty { get; } = new([]);

    public static TableOfContents Of(string markdown, MarkdownOptions options)
    {
        ArgumentNullException.ThrowIfNull(markdown);
        ArgumentNullException.ThrowIfNull(options);

        if (options.HeadingIdPrefix is null)
        {
            throw new ArgumentException("Headings without ids cannot be reached from a table of contents.", nameof(options));
        }

        try
        {
            var budget = new RenderingBudget(markdown.Length, MarkdownRenderer.TimeLimit);
            var document = MarkdownReader.Read(markdown, budget);
            return new TableOfContents([.. HeadingOutline.Of(document, options).Reachable()]);
        }
        catch (RenderingStoppedException)
        {
            return Empty;
        }
    }
}
