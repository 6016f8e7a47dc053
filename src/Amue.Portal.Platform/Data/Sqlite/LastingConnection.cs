using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace Amue.Portal.Platform.Data.Sqlite;

/// <summary>
/// A connection that stays open until it is disposed of, and keeps its statements prepared. Opening for each request and preparing each
/// query again cost a tenth of a page (docs/decisions/0013); open and idle, a connection locks nothing.
/// </summary>
internal sealed class LastingConnection(string connectionString, Action<LastingConnection> forget) : SqliteConnection(connectionString)
{
    // Waiting in SQLite rather than in the library's own retry: 19 ms instead of 151 for a lock of 10 ms. Commits are durable.
    private const string Settings = "PRAGMA busy_timeout = 10000; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;";

    private readonly KeptCommands _commands = new();
    private bool _isEnding;

    public override void Open()
    {
        base.Open();
        using var command = CreateCommand();
        command.CommandText = Settings;
        command.ExecuteNonQuery();
    }

    // The ORM closes after each query, and when its context goes back to the pool.
    public override void Close()
    {
        if (_isEnding)
        {
            base.Close();
        }
    }

    /// <summary>The kept command with the text of this one, which it replaces; this one when that is being read.</summary>
    public DbCommand KeptFor(DbCommand asked) => _commands.Find(asked.CommandText, this) is { } kept ? kept.TakeOver((SqliteCommand)asked) : asked;

    protected override void Dispose(bool disposing)
    {
        _isEnding = true;
        if (disposing)
        {
            _commands.Release();
            forget(this);
        }

        base.Dispose(disposing);
    }
}
