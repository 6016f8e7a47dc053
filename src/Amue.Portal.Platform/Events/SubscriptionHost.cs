using Amue.Portal.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Amue.Portal.Platform.Events;

/// <summary>One loop a subscription, woken by this process's commits and looking by itself for those of others.</summary>
internal sealed class SubscriptionHost(
    IServiceScopeFactory scopes,
    SubscriptionRunner runner,
    EventSignal signal,
    ILogger<SubscriptionHost> logger) : BackgroundService
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(1);

    // An act is often several commits: what follows the first at once is handled with it.
    private static readonly TimeSpan Gathering = TimeSpan.FromMilliseconds(25);
    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var names = await RegisterAsync(stoppingToken);
        await Task.WhenAll(names.Select(name => FollowAsync(name, stoppingToken)));
    }

    private async Task<List<string>> RegisterAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        var names = scope.ServiceProvider.GetServices<ISubscription>().Select(s => s.Name).ToList();
        foreach (var name in names)
        {
            await db.Database.ExecuteSqlAsync(
                $"INSERT INTO subscription_checkpoints (name, tx, event_id, failures, parked) VALUES ({name}, 0, 0, 0, 0) ON CONFLICT (name) DO NOTHING",
                cancellationToken);
        }

        return names;
    }

    private async Task FollowAsync(string name, CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                var next = signal.Next;
                while (await runner.RunOnceAsync(name, stoppingToken))
                {
                }

                if (await Task.WhenAny(next, Task.Delay(LookEvery, stoppingToken)) == next)
                {
                    await Task.Delay(Gathering, stoppingToken);
                }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                logger.LogError(failure, "Subscription {Subscription} waits before it tries again", name);
                await Task.WhenAny(Task.Delay(AfterFailure, stoppingToken));
            }
        }
    }
}
