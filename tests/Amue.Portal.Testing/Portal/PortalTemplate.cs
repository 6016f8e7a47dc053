using Amue.Portal.Platform.Data;
using Amue.Portal.Testing.PostgreSql;
using Amue.Portal.Web.Hosting;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Spectre.Console;

namespace Amue.Portal.Testing.Portal;

/// <summary>A portal set up once per test process from the demonstration recipe; every test gets a copy.</summary>
internal sealed class PortalTemplate
{
    private static readonly Lazy<Task<PortalTemplate>> Shared = new(MakeAsync);

    private readonly string _folder;
    private readonly PostgresDatabase? _database;

    private PortalTemplate(string folder, PostgresDatabase? database)
    {
        _folder = folder;
        _database = database;
    }

    public static Task<PortalTemplate> SharedAsync() => Shared.Value;

    public async Task<(string? ConnectionString, IAsyncDisposable? Owner)> CopyToAsync(string folder)
    {
        if (_database is null)
        {
            File.Copy(Path.Combine(_folder, "portal.db"), Path.Combine(folder, "portal.db"));
            return (null, null);
        }

        var copy = await (await PostgresServer.SharedAsync()).CreateDatabaseAsync(_database);
        return (copy.ConnectionString, copy);
    }

    private static async Task<PortalTemplate> MakeAsync()
    {
        var folder = new TemporaryFolder().Path;
        if (TestDatabase.Provider == DatabaseProvider.Sqlite)
        {
            await SetUpAsync(folder, connectionString: null);
            SqliteConnection.ClearAllPools();
            return new PortalTemplate(folder, database: null);
        }

        var server = await PostgresServer.SharedAsync();
        return new PortalTemplate(folder, await server.CreateTemplateAsync(connection => SetUpAsync(folder, connection)));
    }

    /// <summary>Makes a portal of a recipe, on an empty database.</summary>
    public static async Task SetUpAsync(string folder, string? connectionString, IReadOnlyDictionary<string, string?>? settings = null)
    {
        await using var app = PortalHost.CreateBuilder(PortalApp.Arguments, builder => PortalApp.Configure(builder, folder, connectionString, new FakeClock(PortalApp.SetUpAt), settings)).Build();
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(new StringWriter()), Interactive = InteractionSupport.No });
        if (!await PortalSetup.EnsureAsync(app.Services, console, CancellationToken.None))
        {
            throw new InvalidOperationException("The demonstration recipe did not run: " + console.Profile.Out.Writer);
        }

        if (connectionString is null)
        {
            await using var scope = app.Services.CreateAsyncScope();
            await using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "portal.db")}");
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
            await command.ExecuteNonQueryAsync();
        }
    }
}
