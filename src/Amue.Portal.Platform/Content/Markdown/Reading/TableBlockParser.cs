using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Amue.Portal.Platform.Content.Markdown.Reading;

/// <summary>
/// Reads a table line by line, so that its cost is its size and each cell has its own marks
/// (the parser's own tables are one paragraph cut afterwards, slow and fragile when they are large).
/// </summary>
internal sealed class TableBlockParser : BlockParser
{
    public TableBlockParser() => OpeningCharacters = ['|', ':', '-'];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (processor.CurrentBlock is not ParagraphBlock paragraph || !IsBesideTheLine(paragraph))
        {
            return BlockState.None;
        }

        if (TableLine.ReadDelimiters(processor.Line.AsSpan()) is not { } columns || HeadingOver(columns, paragraph) is not { } heading)
        {
            return BlockState.None;
        }

        // The heading was taken for the end of a paragraph; an empty paragraph disappears when it is closed.
        paragraph.Lines.RemoveAt(paragraph.Lines.Count - 1);

        var table = new TableBlock(this, columns) { Column = processor.Column, Span = new SourceSpan(processor.Line.Start, processor.Line.End) };
        table.Add(Row(heading, processor));
        processor.NewBlocks.Push(table);
        return BlockState.ContinueDiscard;
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        var line = processor.Line.AsSpan();

        if (!line.Contains('|'))
        {
            return BlockState.None;
        }

        var table = (TableBlock)block;
        table.Add(Row(TableLine.Cut(line, table.Columns.Count), processor));
        return BlockState.ContinueDiscard;
    }

    // A line outside the quote or the list that the paragraph is in cannot be the second line of its table.
    private static bool IsBesideTheLine(ParagraphBlock paragraph) => paragraph is { Parent.IsOpen: true, Lines.Count: > 0 };

    private static List<string>? HeadingOver(List<ColumnAlignment> columns, ParagraphBlock paragraph)
    {
        var line = paragraph.Lines.Lines[paragraph.Lines.Count - 1].Slice.AsSpan();
        var cells = TableLine.Cut(line, TableLine.MaxColumns + 1);
        return line.Contains('|') && cells.Count == columns.Count ? cells : null;
    }

    private TableRow Row(List<string> cells, BlockProcessor processor)
    {
        var row = new TableRow(this) { Line = processor.LineIndex, IsOpen = false };

        foreach (var text in cells)
        {
            row.Add(new TableCell(this) { Line = processor.LineIndex, IsOpen = false, Lines = new StringLineGroup(text) });
        }

        return row;
    }
}
