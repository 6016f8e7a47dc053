using Amue.Portal.Operating.Backups;
using Microsoft.Data.Sqlite;

namespace Amue.Portal.Operating.Restoring;

internal sealed class SqliteTarget(PortalFiles files) : DatabaseTarget
{
    private static readonly string[] Suffixes = ["", "-wal", "-shm", "-journal"];

    private readonly string _path = Path.GetFullPath(new SqliteConnectionStringBuilder(files.SqliteConnectionString).DataSource);
    private bool _isAside;

    // The lock of the server is taken by the operation.
    public override Task<bool> IsInUseAsync(CancellationToken cancellationToken) => Task.FromResult(false);

    public override async Task<bool> IsEmptyAsync(CancellationToken cancellationToken) => !File.Exists(_path) || (await CountAsync(cancellationToken)).Rows.Count == 0;

    public override Task ReplaceAsync(UnpackedBackup backup, CancellationToken cancellationToken)
    {
        SqliteConnection.ClearAllPools();
        _isAside = true;
        Move(from: "", to: ".before");
        Directory.CreateDirectory(Path.GetDirectoryName(_path)!);
        File.Copy(backup.DatabasePath, _path);
        return Task.CompletedTask;
    }

    public override Task PutBackAsync()
    {
        if (_isAside)
        {
            SqliteConnection.ClearAllPools();
            Delete("");
            Move(from: ".before", to: "");
        }

        return Task.CompletedTask;
    }

    public override Task LetGoAsync(CancellationToken cancellationToken)
    {
        Delete(".before");
        return Task.CompletedTask;
    }

    public override async Task<DatabaseFacts> CountAsync(CancellationToken cancellationToken)
    {
        await using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = _path, Pooling = false }.ToString());
        await connection.OpenAsync(cancellationToken);
        return await DatabaseFacts.ReadAsync(connection, isSqlite: true, cancellationToken);
    }

    private void Move(string from, string to)
    {
        foreach (var suffix in Suffixes.Where(s => File.Exists(_path + from + s)))
        {
            File.Move(_path + from + suffix, _path + to + suffix, overwrite: true);
        }
    }

    private void Delete(string which)
    {
        foreach (var suffix in Suffixes)
        {
            File.Delete(_path + which + suffix);
        }
    }
}
