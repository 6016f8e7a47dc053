using System.Data.Common;

namespace Amue.Portal.Platform.Data;

/// <summary>
/// Tells whether anything was committed to the database since it was last asked, by whichever process: some microseconds instead of reading
/// again what has not changed (docs/decisions/0014).
/// </summary>
/// <param name="open">A connection that nothing is ever written through: SQLite tells each of what the others committed. Null: the database has no such sign.</param>
public sealed class CommitWatch(Func<DbConnection>? open) : IDisposable
{
    // https://sqlite.org/pragma.html#pragma_data_version
    private const string Question = "PRAGMA data_version";

    private readonly Lock _asking = new();
    private DbConnection? _connection;
    private DbCommand? _command;

    /// <returns>The same number as before when nothing was committed meanwhile; null when the database does not tell.</returns>
    public long? LastCommit()
    {
        if (open is null)
        {
            return null;
        }

        lock (_asking)
        {
            if (_command is null)
            {
                _connection = open();
                _command = _connection.CreateCommand();
                _command.CommandText = Question;
            }

            return (long)_command.ExecuteScalar()!;
        }
    }

    public void Dispose()
    {
        _command?.Dispose();
        _connection?.Dispose();
    }
}
