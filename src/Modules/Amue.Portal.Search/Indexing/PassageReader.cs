using Microsoft.Data.Sqlite;

namespace Amue.Portal.Search.Indexing;

/// <summary>A connection to the index file with the one statement that searches ask it, some twenty times between <see cref="Begin"/> and <see cref="End"/>.</summary>
internal sealed class PassageReader : IDisposable
{
    // The file may have been made again meanwhile: a row counts only for the item and the part that were asked about.
    private const string Text = "SELECT text FROM passages WHERE id = $row AND content_id = $content AND part_id IS $part";

    private readonly SqliteConnection _connection;
    private readonly SqliteCommand _begin;
    private readonly SqliteCommand _command;
    private readonly SqliteCommand _end;
    private readonly SqliteParameter _row;
    private readonly SqliteParameter _content;
    private readonly SqliteParameter _part;

    public PassageReader(SqliteConnection connection, int age)
    {
        _connection = connection;
        _begin = CommandOf("BEGIN");
        _command = CommandOf(Text);
        _end = CommandOf("ROLLBACK");
        _row = _command.Parameters.Add("$row", SqliteType.Integer);
        _content = _command.Parameters.Add("$content", SqliteType.Text);
        _part = _command.Parameters.Add("$part", SqliteType.Text);
        Age = age;
    }

    /// <summary>How many times the file had been deleted when this was opened.</summary>
    public int Age { get; }

    /// <summary>Locks the file once for all that is read until <see cref="End"/>: locking costs as much as reading a passage.</summary>
    public void Begin() => _begin.ExecuteNonQuery();

    /// <returns>False when the connection is not to be used again: what was read failed.</returns>
    public bool End()
    {
        try
        {
            _end.ExecuteNonQuery();
            return true;
        }
        catch (SqliteException)
        {
            return false;
        }
    }

    public string? Read(long row, Guid contentId, Guid? partId)
    {
        _row.Value = row;
        _content.Value = contentId.ToString("N");
        _part.Value = (object?)partId?.ToString("N") ?? DBNull.Value;
        return _command.ExecuteScalar() as string;
    }

    public void Dispose()
    {
        _begin.Dispose();
        _command.Dispose();
        _end.Dispose();
        _connection.Dispose();
    }

    private SqliteCommand CommandOf(string text)
    {
        var command = _connection.CreateCommand();
        command.CommandText = text;
        return command;
    }
}
