using System.Net;
using System.Security.Cryptography.X509Certificates;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Security;
using Amue.Portal.Testing.PostgreSql;
using Amue.Portal.Web.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Amue.Portal.Testing.Portal;

/// <summary>A whole portal, set up from the demonstration recipe, serving on loopback with a clock that the test holds.</summary>
public sealed class PortalApp : IAsyncDisposable
{
    // Over plain http on loopback, as a developer's portal.
    internal static readonly string[] Arguments = ["--environment", "Development"];

    // All that tests ask without signing in comes from one address.
    internal static readonly Dictionary<string, string?> NoPace = new()
    {
        ["Limits:AnonymousPerTenSeconds"] = "1000000",
        ["Limits:AnonymousPerMinute"] = "1000000",
        ["Limits:RefusedSignInsPerTenMinutes"] = "1000000",
    };

    private static readonly string[] DeployedArguments = ["--environment", "Production"];

    private readonly TemporaryFolder? _owned;
    private readonly IAsyncDisposable? _database;
    private readonly PortalExtras _extras;
    private WebApplication? _server;

    private PortalApp(string folder, string? connectionString, FakeClock clock, PortalExtras extras, TemporaryFolder? owned, IAsyncDisposable? database)
    {
        _extras = extras;
        Folder = folder;
        ConnectionString = connectionString;
        Clock = clock;
        _owned = owned;
        _database = database;
    }

    /// <summary>A Monday morning in Paris, on which the demonstration portal was set up.</summary>
    public static DateTime SetUpAt { get; } = new(2026, 3, 2, 8, 0, 0, DateTimeKind.Utc);

    public FakeClock Clock { get; }

    /// <summary>The node's data directory.</summary>
    public string Folder { get; }

    /// <summary>Of PostgreSQL; null when the portal is on SQLite.</summary>
    public string? ConnectionString { get; }

    public IServiceProvider Services => (_server ?? throw new InvalidOperationException("The portal is stopped.")).Services;

    public Uri Address { get; private set; } = new("http://localhost");

    /// <param name="settings">Configuration on top of the tests' own, for instance <c>Mail:Host</c>.</param>
    /// <param name="services">What the test adds to the portal: a subscription, a job.</param>
    /// <param name="endpoints">Addresses that the test adds to the portal's.</param>
    /// <param name="certificate">Serves over https, as a deployed portal does.</param>
    public static async Task<PortalApp> StartAsync(
        IReadOnlyDictionary<string, string?>? settings = null,
        Action<IServiceCollection>? services = null,
        Action<IEndpointRouteBuilder>? endpoints = null,
        X509Certificate2? certificate = null)
    {
        var folder = new TemporaryFolder();
        var (connection, database) = await (await PortalTemplate.SharedAsync()).CopyToAsync(folder.Path);
        var app = new PortalApp(folder.Path, connection, new FakeClock(SetUpAt.AddHours(1)), new PortalExtras(services, endpoints, certificate), folder, database);
        await app.StartServerAsync(settings);
        return app;
    }

    /// <summary>A portal of its own, set up from another recipe than the tests' template.</summary>
    /// <param name="server">A PostgreSQL of its own too; the tests' otherwise.</param>
    public static async Task<PortalApp> SetUpAsync(string recipe, PostgresServer? server = null)
    {
        var folder = new TemporaryFolder();
        var database = TestDatabase.Provider == DatabaseProvider.PostgreSql ? await (server ?? await PostgresServer.SharedAsync()).CreateDatabaseAsync() : null;
        await PortalTemplate.SetUpAsync(folder.Path, database?.ConnectionString, new Dictionary<string, string?> { ["Portal:SetupRecipe"] = recipe });
        var app = new PortalApp(folder.Path, database?.ConnectionString, new FakeClock(SetUpAt.AddHours(1)), new PortalExtras(Services: null, Endpoints: null, Certificate: null), folder, database);
        await app.StartServerAsync(settings: null);
        return app;
    }

    /// <summary>A second node on the same database, with files of its own. PostgreSQL only.</summary>
    public async Task<PortalApp> StartAnotherNodeAsync()
    {
        var folder = new TemporaryFolder();
        var node = new PortalApp(folder.Path, ConnectionString, Clock, _extras, folder, database: null);
        await node.StartServerAsync(settings: null);
        return node;
    }

    public async Task RestartAsync(IReadOnlyDictionary<string, string?>? settings = null)
    {
        await StopAsync();
        await StartServerAsync(settings);
    }

    public async Task StopAsync()
    {
        if (_server is not null)
        {
            await _server.StopAsync();
            await _server.DisposeAsync();
            _server = null;
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        }
    }

    public PortalClient Anonymous() => new(Address, _extras.Certificate);

    /// <summary>Someone of the demonstration, signed in with their passphrase.</summary>
    public async Task<PortalClient> SignInAsync(string login)
    {
        var client = Anonymous();
        await client.SignInAsync(login);
        return client;
    }

    /// <summary>Runs with services of a fresh scope, as an operation or a job does.</summary>
    public async Task<T> InScopeAsync<T>(Func<IServiceProvider, Task<T>> run)
    {
        await using var scope = Services.CreateAsyncScope();
        return await run(scope.ServiceProvider);
    }

    public Task InScopeAsync(Func<IServiceProvider, Task> run) => InScopeAsync(async services =>
    {
        await run(services);
        return true;
    });

    /// <summary>The actor of someone of the demonstration, with the rights they have now.</summary>
    public Task<Actor> ActorAsync(string login) => InScopeAsync(async services =>
        await services.GetRequiredService<ActorLoader>().LoadAsync(await People.IdOfAsync(services, login), CancellationToken.None));

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        if (_database is not null)
        {
            await _database.DisposeAsync();
        }

        _owned?.Dispose();
    }

    internal static void Configure(WebApplicationBuilder builder, string folder, string? connectionString, FakeClock clock, IReadOnlyDictionary<string, string?>? settings)
    {
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Portal:DataDirectory"] = folder,
            ["Portal:SetupRecipe"] = "demo-essentiel",
            ["Portal:Demo"] = "true",
            ["Database:Provider"] = TestDatabase.Provider.ToString(),
            ["Database:ConnectionString"] = connectionString,
        });
        builder.Configuration.AddInMemoryCollection(NoPace);
        builder.Configuration.AddInMemoryCollection(settings ?? new Dictionary<string, string?>());
        builder.Logging.ClearProviders();
        if (Environment.GetEnvironmentVariable("AMUE_TEST_LOG") is not null)
        {
            builder.Logging.AddConsole();
        }

        builder.Services.AddSingleton<TimeProvider>(clock);
        // Each test signs people in: what makes guessing slow would be most of the run.
        builder.Services.PostConfigure<PasswordHasherOptions>(options => options.IterationCount = 1);
    }

    private async Task StartServerAsync(IReadOnlyDictionary<string, string?>? settings)
    {
        var builder = PortalHost.CreateBuilder(_extras.Certificate is null ? Arguments : DeployedArguments, b => Configure(b, Folder, ConnectionString, Clock, settings));
        if (_extras.Certificate is { } certificate)
        {
            builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(certificate)));
        }
        else
        {
            builder.WebHost.UseUrls("http://127.0.0.1:0");
        }

        builder.WebHost.UseStaticWebAssets();
        _extras.Services?.Invoke(builder.Services);
        _server = PortalHost.BuildServer(builder);
        _extras.Endpoints?.Invoke(_server);
        await PortalSetup.MigrateAsync(_server.Services, CancellationToken.None);
        await _server.StartAsync();
        Address = new UriBuilder(_server.Urls.First()) { Host = "localhost" }.Uri;
    }

    private sealed record PortalExtras(Action<IServiceCollection>? Services, Action<IEndpointRouteBuilder>? Endpoints, X509Certificate2? Certificate);
}
