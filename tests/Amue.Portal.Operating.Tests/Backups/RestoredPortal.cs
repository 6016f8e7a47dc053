using Amue.Portal.Operating.Tests.CommandLine;
using Amue.Portal.Platform.Data;
using Amue.Portal.Testing;
using Amue.Portal.Testing.Portal;
using Amue.Portal.Testing.PostgreSql;
using Amue.Portal.Web.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace Amue.Portal.Operating.Tests.Backups;

/// <summary>An empty place, in which a backup is restored, and a portal started.</summary>
internal sealed class RestoredPortal : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly PostgresDatabase? _database;
    private WebApplication? _server;

    private RestoredPortal(PostgresDatabase? database) => _database = database;

    public string Folder => _folder.Path;

    public string? ConnectionString => _database?.ConnectionString;

    public IServiceProvider Services => _server!.Services;

    public static async Task<RestoredPortal> EmptyAsync() =>
        new(TestDatabase.Provider == DatabaseProvider.Sqlite ? null : await (await PostgresServer.SharedAsync()).CreateDatabaseAsync());

    public Task<Told> RunAsync(params string[] command) => CommandLine.Console.RunAsync([.. CommandLine.Console.Place(Folder, ConnectionString), .. command]);

    public async Task<PortalClient> StartAsync()
    {
        var builder = PortalHost.CreateBuilder(CommandLine.Console.Place(Folder, ConnectionString));
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.WebHost.UseStaticWebAssets();
        _server = PortalHost.BuildServer(builder);
        await PortalSetup.MigrateAsync(_server.Services, CancellationToken.None);
        await _server.StartAsync();
        return new PortalClient(new UriBuilder(_server.Urls.First()) { Host = "localhost" }.Uri);
    }

    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
        {
            await _server.StopAsync();
            await _server.DisposeAsync();
        }

        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        if (_database is not null)
        {
            await _database.DisposeAsync();
        }

        _folder.Dispose();
    }
}
