using Amue.Portal.Platform.Data;
using Microsoft.Data.Sqlite;

namespace Amue.Portal.Search.Indexing;

/// <summary>The node's index file. It may be deleted at any time: it is made again from the database.</summary>
internal sealed class IndexFile(DataDirectory data)
{
    private readonly string _path = data.PathOf("search", "index.db");

    public SqliteConnection Open()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_path)!);
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = _path, Pooling = true }.ToString());
        connection.Open();
        // The index can be made again, so it need not survive a power cut: only a crash of the process.
        Run(connection, "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA busy_timeout = 10000; PRAGMA cache_size = -32768;");
        return connection;
    }

    public void Delete()
    {
        SqliteConnection.ClearAllPools();
        foreach (var suffix in new[] { "", "-wal", "-shm", "-journal" })
        {
            File.Delete(_path + suffix);
        }
    }

    /// <summary>Whether a failure means that the file is not a sound index, rather than that the query or the disk is at fault.</summary>
    public static bool IsDamage(SqliteException failure) =>
        failure.SqliteErrorCode is 11 or 26 // SQLITE_CORRUPT, SQLITE_NOTADB
        || (failure.SqliteErrorCode == 1 && failure.Message.Contains("no such table", StringComparison.Ordinal))
        || failure.Message.Contains("malformed", StringComparison.Ordinal);

    public static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
