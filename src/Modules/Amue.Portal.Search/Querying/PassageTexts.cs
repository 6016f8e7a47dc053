using Amue.Portal.Search.Indexing;
using Microsoft.Data.Sqlite;

namespace Amue.Portal.Search.Querying;

/// <summary>Reads passages as they were written, by the rows of the index file.</summary>
internal sealed class PassageTexts(IndexFile file) : IDisposable
{
    private SqliteConnection? _connection;
    private SqliteCommand? _command;

    /// <returns>Null when it is no longer there.</returns>
    public string? Of(long row, Guid contentId, Guid? partId)
    {
        _command ??= Prepare();
        _command.Parameters["$row"].Value = row;
        _command.Parameters["$content"].Value = contentId.ToString("N");
        _command.Parameters["$part"].Value = (object?)partId?.ToString("N") ?? DBNull.Value;
        return _command.ExecuteScalar() as string;
    }

    public void Dispose()
    {
        _command?.Dispose();
        _connection?.Dispose();
    }

    // With the first text: most completions need none.
    private SqliteCommand Prepare()
    {
        _connection = file.OpenToRead();
        var command = _connection.CreateCommand();
        // The file may have been made again meanwhile: a row counts only for the item and the part that were asked about.
        command.CommandText = "SELECT p.text FROM passages p JOIN items i ON i.id = p.item_id WHERE p.id = $row AND i.content_id = $content AND p.part_id IS $part";
        command.Parameters.Add("$row", SqliteType.Integer);
        command.Parameters.Add("$content", SqliteType.Text);
        command.Parameters.Add("$part", SqliteType.Text);
        return command;
    }
}
