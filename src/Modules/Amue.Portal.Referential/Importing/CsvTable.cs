using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Text;
using CsvHelper;

namespace Amue.Portal.Referential.Importing;

/// <summary>The lines of a CSV file under the columns that it names in its first one.</summary>
internal sealed record CsvTable(IReadOnlyList<ImportRow> Rows)
{
    /// <summary>A refusal when the file cannot be read at all: what is wrong in a line is noted there.</summary>
    public static Outcome<CsvTable> Read(byte[] bytes, IReadOnlyList<ImportColumn> columns)
    {
        if (CsvBytes.Read(bytes) is not { } text)
        {
            return Refusal.Invalid("referential.import.unreadable");
        }

        var malformed = new HashSet<long>();
        using var reader = CsvReader.FromText(text, new CsvReaderOptions
        {
            HasHeader = false,
            Separator = Separator(text),
            TrackLineNumbers = true,
            // A quotation mark that is not closed spoils its line, not the rest of the file.
            AllowLineBreaksInQuotes = false,
            OnMalformedRecord = record => malformed.Add(record.LineNumber),
        });
        if (!reader.Read())
        {
            return Refusal.Invalid("referential.import.columnMissing", columns[0].Name);
        }

        var headers = Cells(reader);
        var places = Place(headers, columns);
        if (!places.Succeeded)
        {
            return places.Refusal;
        }

        var rows = new List<ImportRow>();
        while (reader.Read())
        {
            var cells = Cells(reader);
            var row = new ImportRow((int)reader.LineNumber, places.Value.ToDictionary(p => p.Key, p => (headers[p.Value].Trim(), p.Value < cells.Length ? cells[p.Value] : "")));
            if (cells.Skip(headers.Length).Any(c => c.Length > 0))
            {
                malformed.Add(row.Line);
            }

            rows.Add(row);
        }

        foreach (var row in rows.Where(r => malformed.Contains(r.Line)))
        {
            row.Wrong(column: null, "referential.import.malformed");
        }

        return new CsvTable(rows);
    }

    private static string[] Cells(CsvReader reader) => Enumerable.Range(0, reader.FieldCount).Select(reader.GetString).ToArray();

    private static Outcome<Dictionary<ImportColumn, int>> Place(string[] headers, IReadOnlyList<ImportColumn> columns)
    {
        var places = new Dictionary<ImportColumn, int>();
        foreach (var (place, header) in headers.Index())
        {
            var folded = TextFolding.Fold(header.Trim());
            if (folded.Length == 0)
            {
                continue;
            }

            if (columns.FirstOrDefault(c => c.Aliases.Prepend(c.Name).Any(name => TextFolding.Fold(name) == folded)) is not { } column)
            {
                return Refusal.Invalid("referential.import.columnUnknown", header.Trim(), string.Join(", ", columns.Select(c => c.Name)));
            }

            if (!places.TryAdd(column, place))
            {
                return Refusal.Invalid("referential.import.columnTwice", header.Trim());
            }
        }

        return columns.FirstOrDefault(c => c.IsRequired && !places.ContainsKey(c)) is { } missing ? Refusal.Invalid("referential.import.columnMissing", missing.Name) : places;
    }

    // The first line names columns: whichever separator it has more of.
    private static char Separator(string text)
    {
        var first = text.AsSpan(0, text.IndexOfAny(['\r', '\n']) is >= 0 and var end ? end : text.Length);
        return first.Count(';') >= first.Count(',') ? ';' : ',';
    }
}
