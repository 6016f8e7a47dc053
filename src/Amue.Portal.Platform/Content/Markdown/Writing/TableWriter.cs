using System.Globalization;
using Amue.Portal.Platform.Content.Markdown.Reading;

namespace Amue.Portal.Platform.Content.Markdown.Writing;

internal sealed class TableWriter(HtmlOutput output, InlineWriter inlines)
{
    public void Write(TableBlock table)
    {
        // A table wider than the page scrolls in its frame, and must then be reachable from the keyboard.
        output.Markup("<div class=\"table-scroll\" tabindex=\"0\"><table>\n<thead>\n");
        WriteRow(table, (TableRow)table[0], "th", " scope=\"col\"");
        output.Markup("</thead>\n");

        if (table.Count > 1)
        {
            output.Markup("<tbody>\n");

            foreach (var row in table.Skip(1).Cast<TableRow>())
            {
                WriteRow(table, row, "td", string.Empty);
            }

            output.Markup("</tbody>\n");
        }

        output.Markup("</table></div>\n");
    }

    private void WriteRow(TableBlock table, TableRow row, string tag, string scope)
    {
        output.Markup("<tr>");

        for (var column = 0; column < row.Count; column++)
        {
            output.Markup($"<{tag}{scope}{AlignmentClass(table.Columns[column])}>");
            inlines.Write(((TableCell)row[column]).Inline);
            output.Markup($"</{tag}>");
        }

        var missing = table.Columns.Count - row.Count;

        if (missing > 0)
        {
            var span = missing == 1 ? string.Empty : string.Create(CultureInfo.InvariantCulture, $" colspan=\"{missing}\"");
            output.Markup($"<{tag}{span}></{tag}>");
        }

        output.Markup("</tr>\n");
    }

    private static string AlignmentClass(ColumnAlignment alignment) => alignment switch
    {
        ColumnAlignment.Left => " class=\"align-left\"",
        ColumnAlignment.Center => " class=\"align-center\"",
        ColumnAlignment.Right => " class=\"align-right\"",
        _ => string.Empty,
    };
}
