using System.Diagnostics;
using System.Net;
using Amue.Portal.Testing.Portal;
using Amue.Portal.Testing.PostgreSql;
using Npgsql;
using Xunit.Abstractions;

namespace Amue.Portal.Web.Tests.Faults;

/// <summary>PostgreSQL stops and starts again while fifty people write and read.</summary>
public sealed class ADatabaseThatRestarts(ITestOutputHelper output)
{
    private const int People = 50;

    [PostgreSqlFact]
    public async Task is_unavailable_for_a_moment_and_loses_nothing_that_was_acknowledged()
    {
        await using var cluster = await PostgresCluster.StartAsync();
        await using var app = await PortalApp.StartAsync();
        var connection = (await cluster.Server.CreateDatabaseAsync()).ConnectionString;
        await CopyAsync(app.ConnectionString!, connection);
        await app.RestartAsync(new Dictionary<string, string?> { ["Database:ConnectionString"] = connection });
        using var writers = new Writers();
        await writers.SignInAsync(app.Address, People);
        using var stop = new CancellationTokenSource();
        var writing = writers.WriteAsync(stop.Token);
        await Soon.UntilAsync(() => Task.FromResult(writers.Acknowledged.Count >= People));

        await cluster.StopAsync();
        await Soon.UntilAsync(() => Task.FromResult(writers.Refusals.Count >= People));
        using var visitor = app.Anonymous();
        var unavailable = await visitor.GetAsync("/sifac/articles");
        await cluster.StartAgainAsync();
        var back = Stopwatch.StartNew();
        foreach (var reader in writers.Clients)
        {
            await Soon.UntilAsync(async () => (await reader.GetAsync("/demandes")).StatusCode == HttpStatusCode.OK);
        }

        var healed = back.Elapsed;
        var before = writers.Acknowledged.Count;
        await Soon.UntilAsync(() => Task.FromResult(writers.Acknowledged.Count >= before + People));
        await stop.CancelAsync();
        await writing;

        output.WriteLine($"{writers.Acknowledged.Count} acknowledged, {writers.Refusals.Count} refused; all read again {healed.TotalSeconds:F1} s after the database was back");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, unavailable.StatusCode);
        Assert.Equal("Le portail est indisponible un instant", (await PortalClient.ReadAsync(unavailable)).QuerySelector("h1")!.TextContent);
        Assert.All(writers.Refusals, status => Assert.Equal(HttpStatusCode.ServiceUnavailable, status));
        await WrittenRequests.AssertWholeAsync(app, writers.Acknowledged);
    }

    private static async Task CopyAsync(string from, string to)
    {
        using var copy = Process.Start("/bin/sh", ["-c", "pg_dump --no-owner --dbname=\"$1\" | psql --quiet --output=/dev/null --set=ON_ERROR_STOP=1 --dbname=\"$2\"", "copy", AddressOf(from), AddressOf(to)]);
        await copy.WaitForExitAsync();
        Assert.Equal(0, copy.ExitCode);
    }

    private static string AddressOf(string connectionString)
    {
        var parts = new NpgsqlConnectionStringBuilder(connectionString);
        return $"postgresql://{Uri.EscapeDataString(parts.Username!)}:{Uri.EscapeDataString(parts.Password ?? "")}@{parts.Host}:{parts.Port}/{parts.Database}";
    }
}
