using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Recipes;
using Amue.Portal.Platform.Security;
using Amue.Portal.Testing;
using Amue.Portal.Testing.PostgreSql;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace Amue.Portal.Tickets.Tests;

/// <summary>A portal set up once on each database by the recipe, and copied for each test.</summary>
internal static class SetUpDatabases
{
    private static readonly TemporaryFolder Folder = new();

    private static readonly Lazy<Task<string>> Sqlite = new(PrepareSqliteAsync);

    private static readonly Lazy<Task<PostgresDatabase>> PostgreSql = new(PreparePostgresAsync);

    static SetUpDatabases() => AppDomain.CurrentDomain.ProcessExit += (_, _) => Folder.Dispose();

    public static async Task<string> CopySqliteAsync(TemporaryFolder folder)
    {
        var copy = folder.File("portal.db");
        File.Copy(await Sqlite.Value, copy);
        return $"Data Source={copy}";
    }

    public static async Task<PostgresDatabase> CopyPostgresAsync() =>
        await (await PostgresServer.SharedAsync()).CreateDatabaseAsync(await PostgreSql.Value);

    private static async Task<string> PrepareSqliteAsync()
    {
        var file = Folder.File("portal.db");
        var connectionString = $"Data Source={file}";
        await SetUpAsync(DatabaseProvider.Sqlite, connectionString);
        await using var connection = new SqliteConnection(connectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
        await command.ExecuteNonQueryAsync();
        return file;
    }

    private static async Task<PostgresDatabase> PreparePostgresAsync() =>
        await (await PostgresServer.SharedAsync()).CreateTemplateAsync(connectionString => SetUpAsync(DatabaseProvider.PostgreSql, connectionString));

    private static async Task SetUpAsync(DatabaseProvider provider, string connectionString)
    {
        using var host = PortalServices.Build(provider, connectionString, Folder.Path, new FakeClock());
        await using (var scope = host.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<DatabaseMigrator>().MigrateAsync(CancellationToken.None);
        }

        var recipe = host.Services.GetRequiredService<RecipeCatalog>().Find("requests")!;
        var run = await host.Services.GetRequiredService<RecipeRunner>()
            .RunAsync(recipe, new RecipeContext(Actor.System("set-up")), progress: null, CancellationToken.None);
        Assert.Empty(run.Problems);
        Assert.Null(run.Failure);
    }
}
