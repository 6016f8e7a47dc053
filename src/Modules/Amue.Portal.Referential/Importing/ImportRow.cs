using System.Globalization;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Text;

namespace Amue.Portal.Referential.Importing;

/// <summary>One line of a file, read cell by cell; what cannot be read is noted, and what the file has no column for stays as it is.</summary>
internal sealed class ImportRow(int line, IReadOnlyDictionary<ImportColumn, (string Header, string Cell)> cells)
{
    private static readonly string[] Dates = ["yyyy-MM-dd", "dd/MM/yyyy", "d/M/yyyy"];

    private readonly List<ImportError> _errors = [];

    public int Line => line;

    public IReadOnlyList<ImportError> Errors => _errors;

    /// <summary>Trimmed; what was there when the file has no such column.</summary>
    public string Text(ImportColumn column, string otherwise = "") => cells.TryGetValue(column, out var cell) ? cell.Cell.Trim() : otherwise;

    public int Number(ImportColumn column, int otherwise)
    {
        var text = string.Concat(Text(column).Where(c => !char.IsWhiteSpace(c)));
        if (text.Length == 0)
        {
            return cells.ContainsKey(column) ? 0 : otherwise;
        }

        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            Wrong(column, "referential.import.number", Text(column));
        }

        return number;
    }

    public DateOnly? Date(ImportColumn column, DateOnly? otherwise)
    {
        var text = Text(column);
        if (text.Length == 0)
        {
            return cells.ContainsKey(column) ? null : otherwise;
        }

        if (DateOnly.TryParseExact(text, Dates, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        Wrong(column, "referential.import.date", text);
        return null;
    }

    /// <summary>One of a few words; an empty cell is the first of them.</summary>
    public T Choice<T>(ImportColumn column, IReadOnlyList<(string Word, T Value)> words, T otherwise)
    {
        var text = TextFolding.Fold(Text(column));
        if (text.Length == 0)
        {
            return cells.ContainsKey(column) ? words[0].Value : otherwise;
        }

        foreach (var (word, value) in words)
        {
            if (TextFolding.Fold(word) == text)
            {
                return value;
            }
        }

        Wrong(column, "referential.import.value", Text(column), string.Join(", ", words.Select(w => w.Word)));
        return otherwise;
    }

    public void Wrong(ImportColumn? column, string key, params object[] arguments) => Wrong(column, new FieldError("", key, arguments));

    public void Wrong(ImportColumn? column, FieldError error) =>
        _errors.Add(new ImportError(line, column is null ? null : cells.TryGetValue(column, out var cell) ? cell.Header : column.Name, error));
}
