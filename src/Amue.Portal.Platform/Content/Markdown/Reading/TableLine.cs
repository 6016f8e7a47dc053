namespace Amue.Portal.Platform.Content.Markdown.Reading;

/// <summary>One line of a table, cut at its bars.</summary>
internal static class TableLine
{
    public const int MaxColumns = 64;

    /// <summary>The alignments given by a line such as <c>|:--|--:|</c>; <c>null</c> for any other line.</summary>
    public static List<ColumnAlignment>? ReadDelimiters(ReadOnlySpan<char> line)
    {
        if (!line.Contains('|') || line.ContainsAnyExcept("|:- \t"))
        {
            return null;
        }

        var columns = new List<ColumnAlignment>();

        foreach (var cell in Cut(line, MaxColumns + 1))
        {
            if (columns.Count == MaxColumns || AlignmentOf(cell) is not { } alignment)
            {
                return null;
            }

            columns.Add(alignment);
        }

        return columns;
    }

    /// <summary>The cells of a line, at most as many as asked: what is beyond the last column stays in it.</summary>
    public static List<string> Cut(ReadOnlySpan<char> line, int maxCells)
    {
        var rest = line.Trim();
        rest = rest.StartsWith('|') ? rest[1..] : rest;
        rest = EndsWithBar(rest) ? rest[..^1] : rest;

        var cells = new List<string>();

        for (var bar = NextBar(rest); bar >= 0 && cells.Count < maxCells - 1; bar = NextBar(rest))
        {
            cells.Add(Cell(rest[..bar]));
            rest = rest[(bar + 1)..];
        }

        cells.Add(Cell(rest));
        return cells;
    }

    private static ColumnAlignment? AlignmentOf(string cell)
    {
        var dashes = cell.AsSpan().Trim(':');

        if (dashes.IsEmpty || dashes.ContainsAnyExcept('-'))
        {
            return null;
        }

        return (cell[0] == ':', cell[^1] == ':') switch
        {
            (true, true) => ColumnAlignment.Center,
            (true, false) => ColumnAlignment.Left,
            (false, true) => ColumnAlignment.Right,
            _ => ColumnAlignment.None,
        };
    }

    private static int NextBar(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '|')
            {
                return i;
            }

            if (text[i] == '\\')
            {
                i++;
            }
        }

        return -1;
    }

    private static bool EndsWithBar(ReadOnlySpan<char> text) => text.EndsWith('|') && !text[..^1].EndsWith('\\');

    private static string Cell(ReadOnlySpan<char> text) => text.Trim().ToString().Replace("\\|", "|", StringComparison.Ordinal);
}
