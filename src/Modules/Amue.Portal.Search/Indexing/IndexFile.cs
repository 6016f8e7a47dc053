using System.Globalization;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Events;
using Microsoft.Data.Sqlite;

namespace Amue.Portal.Search.Indexing;

/// <summary>The node's index file. It may be deleted at any time: it is made again from the database.</summary>
internal sealed class IndexFile : IDisposable
{
    private readonly string _path;
    private readonly PassageReaders _readers;

    public IndexFile(DataDirectory data)
    {
        _path = data.PathOf("search", "index.db");
        // There are as many at once as readers, so each keeps little in memory.
        _readers = new PassageReaders(() => Open("PRAGMA busy_timeout = 10000; PRAGMA cache_size = -512;"));
    }

    public bool Exists => File.Exists(_path);

    /// <summary>Bytes on this node's disk, the journal included.</summary>
    public long Size => new[] { _path, _path + "-wal" }.Select(p => new FileInfo(p)).Where(f => f.Exists).Sum(f => f.Length);

    /// <summary>To write, or to read it whole.</summary>
    public SqliteConnection Open()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_path)!);
        // The index can be made again, so it need not survive a power cut: only a crash of the process.
        return Open("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA busy_timeout = 10000; PRAGMA cache_size = -32768;");
    }

    /// <summary>For one search.</summary>
    public PassageTexts Texts() => new(_readers);

    public void Dispose() => _readers.Dispose();

    private SqliteConnection Open(string settings)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = _path, Pooling = true }.ToString());
        try
        {
            connection.Open();
            Run(connection, settings);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Looks into the file without changing it.</summary>
    /// <returns>The items in it, and how far it has read the log: null when there is no sound file of this version.</returns>
    public (int Items, EventPosition? Position) Look()
    {
        if (!File.Exists(_path))
        {
            return (0, null);
        }

        try
        {
            using var connection = Open();
            var isOfThisVersion = Meta(connection, "version") == IndexSchema.Version;
            var items = Convert.ToInt32(One(connection, "SELECT count(*) FROM items"), CultureInfo.InvariantCulture);
            return isOfThisVersion ? (items, PositionIn(connection)) : (items, null);
        }
        catch (Exception failure) when (IsDamage(failure))
        {
            return (0, null);
        }
    }

    public void Delete()
    {
        if (!Directory.Exists(Path.GetDirectoryName(_path)))
        {
            // A new node has no folder for it yet.
            return;
        }

        _readers.Forget();
        SqliteConnection.ClearAllPools();
        Directory.CreateDirectory(Path.GetDirectoryName(_path)!);
        foreach (var suffix in new[] { "", "-wal", "-shm", "-journal" })
        {
            File.Delete(_path + suffix);
        }
    }

    /// <summary>Whether a failure means that the file is not a sound index, rather than that the query or the disk is at fault.</summary>
    public static bool IsDamage(Exception failure) => failure switch
    {
        SqliteException { SqliteErrorCode: 11 or 26 } => true, // SQLITE_CORRUPT, SQLITE_NOTADB
        SqliteException { SqliteErrorCode: 1 } sqlite => IsOfTheSchema(sqlite.Message),
        // A damaged page may hold anything where an identifier or a number was written.
        FormatException or InvalidCastException or OverflowException or InvalidDataException => true,
        _ => false,
    };

    /// <summary>Whether a failure means that nothing more can be written into it, for lack of room, of rights or of a sound disk.</summary>
    public static bool IsUnwritable(Exception failure) => failure switch
    {
        SqliteException { SqliteErrorCode: 8 or 10 or 13 or 14 } => true, // SQLITE_READONLY, SQLITE_IOERR, SQLITE_FULL, SQLITE_CANTOPEN
        IOException or UnauthorizedAccessException => true,
        _ => false,
    };

    /// <summary>How far the log had been followed when the file was last written.</summary>
    public static EventPosition PositionIn(SqliteConnection connection) => new(
        long.Parse(Meta(connection, "tx") ?? "", CultureInfo.InvariantCulture),
        long.Parse(Meta(connection, "event") ?? "", CultureInfo.InvariantCulture));

    /// <returns>Null when the file does not say.</returns>
    public static string? Meta(SqliteConnection connection, string key)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT value FROM meta WHERE key = $key";
        command.Parameters.AddWithValue("$key", key);
        return command.ExecuteScalar() as string;
    }

    public static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static object? One(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    private static bool IsOfTheSchema(string message) =>
        message.Contains("no such table", StringComparison.Ordinal)
        || message.Contains("no such column", StringComparison.Ordinal)
        || message.Contains("malformed", StringComparison.Ordinal)
        || message.Contains("vtable constructor failed", StringComparison.Ordinal);
}
