using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Events;
using Amue.Portal.Platform.Security;
using Amue.Portal.Testing;
using Amue.Portal.Testing.Portal;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Amue.Portal.Web.Tests.Events;

/// <summary>A portal whose log receives numbers and whose subscription writes them down.</summary>
internal sealed class NumberedLog : IAsyncDisposable
{
    private NumberedLog(PortalApp app, HandledNumbers.Mishap mishap)
    {
        App = app;
        Mishap = mishap;
    }

    public PortalApp App { get; }

    public HandledNumbers.Mishap Mishap { get; }

    public static async Task<NumberedLog> StartAsync()
    {
        var mishap = new HandledNumbers.Mishap();
        var app = await PortalApp.StartAsync(services: services => services.AddSingleton(mishap).AddScoped<ISubscription, HandledNumbers>());
        await app.InScopeAsync(services =>
            services.GetRequiredService<PortalDb>().Database.ExecuteSqlRawAsync("CREATE TABLE handled_numbers (number bigint NOT NULL)"));
        var log = new NumberedLog(app, mishap);
        await Soon.UntilAsync(log.IsFollowedAsync);
        return log;
    }

    public Task AppendAsync(params int[] numbers) => App.InScopeAsync(async services =>
    {
        foreach (var number in numbers)
        {
            services.GetRequiredService<EventLog>().Add(new TestHappened(number), Actor.System("a test"));
        }

        await services.GetRequiredService<PortalDb>().SaveChangesAsync();
    });

    public Task<List<long>> HandledAsync() => App.InScopeAsync(services =>
        services.GetRequiredService<PortalDb>().Database.SqlQuery<long>($"SELECT number AS \"Value\" FROM handled_numbers ORDER BY number").ToListAsync());

    public Task<SubscriptionCheckpoint> CheckpointAsync() => App.InScopeAsync(services =>
        services.GetRequiredService<PortalDb>().Checkpoints.AsNoTracking().SingleAsync(c => c.Name == HandledNumbers.SubscriptionName));

    private Task<bool> IsFollowedAsync() => App.InScopeAsync(services =>
        services.GetRequiredService<PortalDb>().Checkpoints.AnyAsync(c => c.Name == HandledNumbers.SubscriptionName));

    /// <summary>Does not wait for the pause that the portal makes after a failure.</summary>
    public async Task TryAgainAsync()
    {
        try
        {
            await App.Services.GetRequiredService<SubscriptionRunner>().RunOnceAsync(HandledNumbers.SubscriptionName, CancellationToken.None);
        }
        catch (SubscriptionFailedException)
        {
            // It is noted in the checkpoint, which is what the tests look at.
        }
    }

    public ValueTask DisposeAsync() => App.DisposeAsync();
}
