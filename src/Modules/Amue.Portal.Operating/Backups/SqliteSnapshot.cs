using Microsoft.Data.Sqlite;

namespace Amue.Portal.Operating.Backups;

/// <summary>Copies a live SQLite database through its backup interface: readers and writers go on, and the copy is of one moment.</summary>
internal static class SqliteSnapshot
{
    public const string FileName = "database.db";

    public static async Task<DatabaseSnapshot> TakeAsync(string connectionString, string folder, CancellationToken cancellationToken)
    {
        var path = Path.Combine(folder, FileName);
        await using var copy = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        await copy.OpenAsync(cancellationToken);
        await using (var live = new SqliteConnection(new SqliteConnectionStringBuilder(connectionString) { Pooling = false }.ToString()))
        {
            await live.OpenAsync(cancellationToken);
            await Task.Run(() => live.BackupDatabase(copy), cancellationToken);
        }

        // One file, without a journal beside it.
        await DatabaseFacts.ListAsync(copy, "PRAGMA journal_mode = DELETE", cancellationToken);
        await CheckAsync(copy, cancellationToken);
        return new DatabaseSnapshot(FileName, path, await DatabaseFacts.ReadAsync(copy, isSqlite: true, cancellationToken));
    }

    private static async Task CheckAsync(SqliteConnection copy, CancellationToken cancellationToken)
    {
        var found = await DatabaseFacts.ListAsync(copy, "PRAGMA quick_check(1)", cancellationToken);
        if (found is not [["ok"]])
        {
            throw new InvalidDataException($"The database is damaged, and so would its backup be: {string.Join("; ", found.SelectMany(f => f))}");
        }
    }
}
