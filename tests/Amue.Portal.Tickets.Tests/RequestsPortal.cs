using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Events;
using Amue.Portal.Platform.Jobs;
using Amue.Portal.Platform.Security;
using Amue.Portal.Testing;
using Amue.Portal.Testing.Portal;
using Amue.Portal.Tickets.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Amue.Portal.Tickets.Tests;

/// <summary>A portal of one test, with people and a clock; what they do is in <see cref="Acts"/>.</summary>
internal sealed class RequestsPortal : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private IAsyncDisposable? _database;
    private IHost _host = null!;
    private Dictionary<string, Guid> _accounts = [];

    private RequestsPortal()
    {
    }

    /// <summary>Monday 2 March 2026 at 10:00 in Paris.</summary>
    public FakeClock Clock { get; } = new();

    public Acts Acts => new(this);

    public string Folder => _folder.Path;

    public static async Task<RequestsPortal> StartAsync(DatabaseProvider provider)
    {
        var portal = new RequestsPortal();
        string connectionString;
        if (provider == DatabaseProvider.Sqlite)
        {
            connectionString = await SetUpDatabases.CopySqliteAsync(portal._folder);
        }
        else
        {
            var database = await SetUpDatabases.CopyPostgresAsync();
            (portal._database, connectionString) = (database, database.ConnectionString);
        }

        portal._host = PortalServices.Build(provider, connectionString, portal._folder.Path, portal.Clock);
        portal._accounts = await portal.ReadAsync(db => db.Database.SqlQuery<Login>($"SELECT login AS \"Name\", id AS \"Id\" FROM accounts").ToDictionaryAsync(a => a.Name, a => a.Id));
        return portal;
    }

    public Guid IdOf(string login) => _accounts[login];

    public async Task<Actor> ActorAsync(string login)
    {
        await using var scope = _host.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ActorLoader>()
            .LoadAsync(login == People.Visitor ? null : _accounts[login], CancellationToken.None);
    }

    public TService Get<TService>()
        where TService : notnull =>
        _host.Services.GetRequiredService<TService>();

    /// <summary>In a scope of its own, as each request of the portal is.</summary>
    public async Task<TResult> UsingAsync<TService, TResult>(Func<TService, Task<TResult>> act)
        where TService : notnull
    {
        await using var scope = _host.Services.CreateAsyncScope();
        return await act(scope.ServiceProvider.GetRequiredService<TService>());
    }

    public Task<TResult> ReadAsync<TResult>(Func<PortalDb, Task<TResult>> read) => UsingAsync(read);

    public Task<Ticket> TicketAsync(string number) => ReadAsync(db =>
        db.Tickets.AsSystem("test").AsNoTracking().Include(t => t.Item.Audience).Include(t => t.Item.Versions).Include(t => t.Stages).SingleAsync(t => t.Number == number));

    public Task<int> EventCountAsync() => ReadAsync(db => db.Set<EventRecord>().CountAsync());

    /// <summary>What happened to requests, oldest first.</summary>
    public Task<List<EventRecord>> EventsAsync() =>
        ReadAsync(db => db.Set<EventRecord>().AsNoTracking().Where(e => e.Type.StartsWith("ticket.")).OrderBy(e => e.Id).ToListAsync());

    public async Task<TEvent> LastEventAsync<TEvent>()
        where TEvent : PortalEvent =>
        (await EventsAsync()).Last(e => e.Type == EventRecord.TypeOf<TEvent>()).Read<TEvent>();

    public async Task RunJobAsync(string name)
    {
        var run = await _host.Services.GetRequiredService<JobRunner>().RunAsync(name);
        Assert.Equal(JobOutcome.Succeeded, run.Outcome);
    }

    /// <summary>Lets a subscription read the log to its end.</summary>
    public Task FollowAsync(string subscription) => _host.Services.FollowAsync(subscription);

    public async ValueTask DisposeAsync()
    {
        _host?.Dispose();
        if (_database is not null)
        {
            await _database.DisposeAsync();
        }

        _folder.Dispose();
    }

    private sealed record Login(string Name, Guid Id);
}
