using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using Amue.Portal.Platform.Data;
using Amue.Portal.Testing;
using Amue.Portal.Testing.Portal;
using Amue.Portal.Testing.PostgreSql;
using Npgsql;

namespace Amue.Portal.Web.Tests.Faults;

/// <summary>Fifty people read and write while PostgreSQL crashes, comes back, and is restarted once more by its operator. The portal is left alone.</summary>
public sealed class RestartedDatabase : IAsyncLifetime, IDisposable
{
    private const int WritersCount = 20;
    private const int Readers = 30;

    private readonly Writers _writers = new();
    private readonly ConcurrentBag<(string Path, HttpStatusCode Status, string Page)> _unread = [];
    private int _read;

    private PostgresCluster? _cluster;

    internal PortalApp App { get; private set; } = null!;

    internal IReadOnlyCollection<string> Acknowledged => _writers.Acknowledged;

    internal IReadOnlyCollection<HttpStatusCode> Refusals => _writers.Refusals;

    /// <summary>What readers were answered instead of pages.</summary>
    internal IReadOnlyCollection<(string Path, HttpStatusCode Status, string Page)> Unread => _unread;

    /// <summary>From the moment the database answered again to the last refusal, after each restart.</summary>
    internal List<TimeSpan> Healed { get; } = [];

    internal bool SubscriptionsCaughtUp { get; private set; }

    internal string FoundAfterwards { get; private set; } = "";

    public async Task InitializeAsync()
    {
        if (TestDatabase.Provider != DatabaseProvider.PostgreSql)
        {
            return;
        }

        _cluster = await PostgresCluster.StartAsync();
        App = await PortalApp.SetUpAsync("demo-essentiel", _cluster.Server);
        await App.StopAsync();
        await using (var portal = await PortalProcess.ServeAsync(App.Folder, FreePort.Next(), App.ConnectionString))
        {
            await LiveThroughAsync(portal.Address);
            await Soon.UntilAsync(HasCaughtUpAsync);
            SubscriptionsCaughtUp = true;
            FoundAfterwards = await FindAsync(_writers.Clients.First());
        }

        await using (var broken = new NpgsqlConnection(App.ConnectionString))
        {
            // This process made the portal: what it kept open was broken too.
            NpgsqlConnection.ClearPool(broken);
        }

        await App.RestartAsync();
    }

    public void Dispose() => _writers.Dispose();

    public async Task DisposeAsync()
    {
        if (App is not null)
        {
            await App.DisposeAsync();
        }

        if (_cluster is not null)
        {
            await _cluster.DisposeAsync();
        }
    }

    private async Task LiveThroughAsync(Uri address)
    {
        await _writers.SignInAsync(address, WritersCount);
        using var stop = new CancellationTokenSource();
        var people = new[] { _writers.WriteAsync(stop.Token) }.Concat(Enumerable.Range(0, Readers).Select(n => ReadAsync(address, n, stop.Token))).ToList();
        await UntilWorkingAsync();
        await _cluster!.CutAsync();
        await RestartAsync();
        await _cluster.StopAsync();
        await RestartAsync();
        await stop.CancelAsync();
        await Task.WhenAll(people);
    }

    // Everyone has met the fault before it ends.
    private async Task RestartAsync()
    {
        var (refused, unread) = (Refusals.Count, _unread.Count);
        await Soon.UntilAsync(() => Task.FromResult(Refusals.Count > refused + WritersCount && _unread.Count > unread + Readers));
        await _cluster!.StartAgainAsync();
        var clock = Stopwatch.StartNew();
        await UntilWorkingAsync();
        Healed.Add(clock.Elapsed);
    }

    // As many answers in a row as there are people, without a refusal.
    private Task UntilWorkingAsync()
    {
        var (acknowledged, read, troubles) = (Acknowledged.Count, _read, Troubles);
        return Soon.UntilAsync(() =>
        {
            if (Troubles > troubles)
            {
                (acknowledged, read, troubles) = (Acknowledged.Count, _read, Troubles);
            }

            return Task.FromResult(Acknowledged.Count >= acknowledged + WritersCount && _read >= read + Readers);
        });
    }

    private int Troubles => Refusals.Count + _unread.Count;

    private async Task ReadAsync(Uri address, int number, CancellationToken stop)
    {
        using var reader = new PortalClient(address);
        string[] paths = ["/", "/recherche?q=recette", "/sifac/articles", "/connexion"];
        for (var turn = number; !stop.IsCancellationRequested; turn++)
        {
            var path = paths[turn % paths.Length];
            var answer = await reader.GetAsync(path);
            if (answer.StatusCode == HttpStatusCode.OK)
            {
                Interlocked.Increment(ref _read);
            }
            else
            {
                _unread.Add((path, answer.StatusCode, await answer.Content.ReadAsStringAsync(CancellationToken.None)));
            }
        }
    }

    // All the pages that a search has.
    private static async Task<string> FindAsync(PortalClient reader)
    {
        var pages = new List<string>();
        for (var page = 1; page <= 25; page++)
        {
            pages.Add(await (await reader.GetAsync($"/recherche?q=blocage&tri=recent&page={page}")).Content.ReadAsStringAsync());
        }

        return string.Concat(pages);
    }

    private async Task<bool> HasCaughtUpAsync()
    {
        await using var connection = new NpgsqlConnection(App.ConnectionString + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(
            "SELECT count(*) FROM subscription_checkpoints WHERE event_id < (SELECT max(id) FROM events) OR failures > 0 OR parked > 0", connection);
        return await command.ExecuteScalarAsync() is 0L;
    }
}
