using System.Globalization;
using Amue.Portal.Platform.Content.Markdown.Reading;
using Markdig.Syntax;

namespace Amue.Portal.Platform.Content.Markdown.Writing;

/// <summary>Writes the blocks that it knows; any other block, such as a link's definition, is not shown.</summary>
internal sealed class BlockWriter(HtmlOutput output, InlineWriter inlines, HeadingOutline outline)
{
    // Deeper quotes and lists keep their text and lose their frame: nobody reads a twentieth level, and browsers slow down on a hundredth.
    private const int MaxDepth = 20;

    private int _depth;

    public void WriteChildren(ContainerBlock container)
    {
        foreach (var block in container)
        {
            Write(block);
        }
    }

    private void Write(Block block)
    {
        switch (block)
        {
            case ParagraphBlock paragraph:
                WriteParagraph(paragraph);
                break;
            case HeadingBlock heading:
                WriteHeading(heading);
                break;
            case ListBlock list:
                WriteList(list);
                break;
            case QuoteBlock quote:
                WriteFramed(quote, "<blockquote>\n", "</blockquote>\n");
                break;
            case CodeBlock code:
                WriteCode(code);
                break;
            case TableBlock table:
                new TableWriter(output, inlines).Write(table);
                break;
            case ThematicBreakBlock:
                output.Markup("<hr>\n");
                break;
            case HtmlBlock html:
                WriteSource(html);
                break;
        }
    }

    private void WriteParagraph(ParagraphBlock paragraph)
    {
        if (paragraph.Parent is ListItemBlock { Parent: ListBlock { IsLoose: false } })
        {
            inlines.Write(paragraph.Inline);
            output.Markup(ReferenceEquals(paragraph.Parent.LastChild, paragraph) ? string.Empty : "\n");
            return;
        }

        output.Markup("<p>");
        inlines.Write(paragraph.Inline);
        output.Markup("</p>\n");
    }

    private void WriteHeading(HeadingBlock heading)
    {
        if (outline.Find(heading) is not { } entry)
        {
            return;
        }

        output.Markup($"<h{entry.Level}");

        if (entry.Id.Length > 0)
        {
            output.Attribute("id", entry.Id);
        }

        output.Markup(">");
        inlines.Write(heading.Inline);
        output.Markup($"</h{entry.Level}>\n");
    }

    private void WriteList(ListBlock list)
    {
        if (!list.IsOrdered)
        {
            WriteFramed(list, "<ul>\n", "</ul>\n");
            return;
        }

        var isNumbered = int.TryParse(list.OrderedStart, NumberStyles.None, CultureInfo.InvariantCulture, out var start) && start != 1;
        WriteFramed(list, isNumbered ? string.Create(CultureInfo.InvariantCulture, $"<ol start=\"{start}\">\n") : "<ol>\n", "</ol>\n");
    }

    private void WriteFramed(ContainerBlock container, string opening, string closing)
    {
        var isFramed = ++_depth <= MaxDepth;
        output.Markup(isFramed ? opening : string.Empty);

        foreach (var block in container)
        {
            if (block is ListItemBlock item)
            {
                output.Markup(isFramed ? "<li>" : string.Empty);
                WriteChildren(item);
                output.Markup(isFramed ? "</li>\n" : string.Empty);
            }
            else
            {
                Write(block);
            }
        }

        output.Markup(isFramed ? closing : string.Empty);
        _depth--;
    }

    private void WriteCode(CodeBlock code)
    {
        // A block wider than the page scrolls, and must then be reachable from the keyboard.
        output.Markup("<pre tabindex=\"0\"><code");

        if (LanguageOf(code) is { } language)
        {
            output.Attribute("class", $"language-{language}");
        }

        output.Markup(">");
        WriteLines(code);
        output.Markup("</code></pre>\n");
    }

    private static string? LanguageOf(CodeBlock code)
    {
        var info = (code as FencedCodeBlock)?.Info?.ToLowerInvariant();
        var isName = info is { Length: > 0 and <= 20 } && info.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '+' or '#' or '-');
        return isName ? info : null;
    }

    private void WriteSource(HtmlBlock html)
    {
        output.Markup("<p>");
        WriteLines(html);
        output.Markup("</p>\n");
    }

    private void WriteLines(LeafBlock leaf)
    {
        for (var i = 0; i < leaf.Lines.Count; i++)
        {
            output.Text(leaf.Lines.Lines[i].Slice.AsSpan());
            output.Markup("\n");
        }
    }
}
