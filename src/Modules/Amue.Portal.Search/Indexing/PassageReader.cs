using Microsoft.Data.Sqlite;

namespace Amue.Portal.Search.Indexing;

/// <summary>A connection to the index file with the one statement that searches ask it.</summary>
internal sealed class PassageReader : IDisposable
{
    // The file may have been made again meanwhile: a row counts only for the item and the part that were asked about.
    private const string Text = "SELECT text FROM passages WHERE id = $row AND content_id = $content AND part_id IS $part";

    private readonly SqliteConnection _connection;
    private readonly SqliteCommand _command;
    private readonly SqliteParameter _row;
    private readonly SqliteParameter _content;
    private readonly SqliteParameter _part;

    public PassageReader(SqliteConnection connection, int age)
    {
        _connection = connection;
        _command = connection.CreateCommand();
        _command.CommandText = Text;
        _row = _command.Parameters.Add("$row", SqliteType.Integer);
        _content = _command.Parameters.Add("$content", SqliteType.Text);
        _part = _command.Parameters.Add("$part", SqliteType.Text);
        Age = age;
    }

    /// <summary>How many times the file had been deleted when this was opened.</summary>
    public int Age { get; }

    public string? Read(long row, Guid contentId, Guid? partId)
    {
        _row.Value = row;
        _content.Value = contentId.ToString("N");
        _part.Value = (object?)partId?.ToString("N") ?? DBNull.Value;
        return _command.ExecuteScalar() as string;
    }

    public void Dispose()
    {
        _command.Dispose();
        _connection.Dispose();
    }
}
