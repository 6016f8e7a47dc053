using Amue.Portal.Platform.Data;
using Amue.Portal.Testing;
using Amue.Portal.Testing.PostgreSql;

namespace Amue.Portal.Accounts.Tests.Hosting;

/// <summary>A fresh database of either kind, and the folder of the node that uses it.</summary>
public sealed class HostedDatabase : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly PostgresDatabase? _postgres;

    private HostedDatabase(PostgresDatabase? postgres) => _postgres = postgres;

    public string Folder => _folder.Path;

    public Dictionary<string, string?> Settings => new()
    {
        ["Portal:DataDirectory"] = Folder,
        ["Database:Provider"] = (_postgres is null ? DatabaseProvider.Sqlite : DatabaseProvider.PostgreSql).ToString(),
        ["Database:ConnectionString"] = _postgres?.ConnectionString,
    };

    public static async Task<HostedDatabase> CreateAsync(DatabaseProvider provider) =>
        new(provider == DatabaseProvider.PostgreSql ? await (await PostgresServer.SharedAsync()).CreateDatabaseAsync() : null);

    public async ValueTask DisposeAsync()
    {
        if (_postgres is not null)
        {
            await _postgres.DisposeAsync();
        }

        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Dispose();
    }
}
