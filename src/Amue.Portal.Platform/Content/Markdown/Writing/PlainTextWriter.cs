using System.Globalization;
using System.Text;
using Amue.Portal.Platform.Content.Markdown.Reading;
using Markdig.Syntax;

namespace Amue.Portal.Platform.Content.Markdown.Writing;

/// <summary>Writes a text as someone would type it in a mail: paragraphs apart, dashes before items, angle brackets before quotes.</summary>
internal sealed class PlainTextWriter(Uri? site, RenderingBudget budget)
{
    private readonly StringBuilder _text = new();

    // What the next line begins with when it is the first of a list item, and the empty line due before it.
    private string? _firstPrefix;
    private string? _blankLine;

    public static string Write(MarkdownDocument document, Uri? site, RenderingBudget budget)
    {
        var writer = new PlainTextWriter(site, budget);
        writer.WriteChildren(document, prefix: string.Empty, isLoose: true);
        return writer._text.ToString().Trim();
    }

    private void WriteChildren(ContainerBlock container, string prefix, bool isLoose)
    {
        foreach (var block in container)
        {
            Write(block, prefix);

            if (isLoose)
            {
                _blankLine = prefix.TrimEnd();
            }
        }
    }

    private void Write(Block block, string prefix)
    {
        switch (block)
        {
            case ListBlock list:
                WriteList(list, prefix);
                break;
            case QuoteBlock quote:
                _firstPrefix = _firstPrefix is null ? null : $"{_firstPrefix}> ";
                WriteChildren(quote, $"{prefix}> ", isLoose: true);
                break;
            case TableBlock table:
                WriteTable(table, prefix);
                break;
            case CodeBlock or HtmlBlock:
                WriteLines(((LeafBlock)block).Lines.ToString(), prefix);
                break;
            case ParagraphBlock or HeadingBlock:
                WriteLines(InlineText.Of(((LeafBlock)block).Inline, site), prefix);
                break;
        }

        budget.Check();
        budget.Check(_text.Length);
    }

    private void WriteList(ListBlock list, string prefix)
    {
        foreach (var item in list.OfType<ListItemBlock>())
        {
            var mark = list.IsOrdered ? string.Create(CultureInfo.InvariantCulture, $"{item.Order}. ") : "- ";
            _firstPrefix = (_firstPrefix ?? prefix) + mark;
            WriteChildren(item, prefix + new string(' ', mark.Length), list.IsLoose);
            _firstPrefix = null;
        }
    }

    private void WriteTable(TableBlock table, string prefix)
    {
        foreach (var row in table.OfType<TableRow>())
        {
            WriteLines(string.Join(" | ", row.OfType<TableCell>().Select(cell => InlineText.Of(cell.Inline, site))), prefix);
        }
    }

    private void WriteLines(string lines, string prefix)
    {
        foreach (var line in lines.AsSpan().Trim("\r\n").EnumerateLines())
        {
            if (_blankLine is not null)
            {
                _text.Append(_blankLine).Append('\n');
                _blankLine = null;
            }

            _text.Append(_firstPrefix ?? prefix).Append(VisibleText.Of(line)).Append('\n');
            _firstPrefix = null;
        }
    }
}
