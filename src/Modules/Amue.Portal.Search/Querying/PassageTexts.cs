using Microsoft.Data.Sqlite;

namespace Amue.Portal.Search.Querying;

/// <summary>Reads passages as they were written, by the rows of the index file.</summary>
internal sealed class PassageTexts : IDisposable
{
    private readonly SqliteCommand _command;
    private readonly SqliteParameter _row;
    private readonly SqliteParameter _content;
    private readonly SqliteParameter _part;

    public PassageTexts(SqliteConnection connection)
    {
        _command = connection.CreateCommand();
        // The file may have been made again meanwhile: a row counts only for the item and the part that were asked about.
        _command.CommandText = "SELECT p.text FROM passages p JOIN items i ON i.id = p.item_id WHERE p.id = $row AND i.content_id = $content AND p.part_id IS $part";
        _row = _command.Parameters.Add("$row", SqliteType.Integer);
        _content = _command.Parameters.Add("$content", SqliteType.Text);
        _part = _command.Parameters.Add("$part", SqliteType.Text);
    }

    /// <returns>Null when it is no longer there.</returns>
    public string? Of(long row, Guid contentId, Guid? partId)
    {
        _row.Value = row;
        _content.Value = contentId.ToString("N");
        _part.Value = (object?)partId?.ToString("N") ?? DBNull.Value;
        return _command.ExecuteScalar() as string;
    }

    public void Dispose() => _command.Dispose();
}
