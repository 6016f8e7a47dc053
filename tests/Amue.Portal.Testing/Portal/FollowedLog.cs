using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Events;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Amue.Portal.Testing.Portal;

/// <summary>Waits until what happened has been followed, by a portal's own subscriptions or by the test.</summary>
public static class FollowedLog
{
    /// <summary>Lets one subscription read the log to its end.</summary>
    public static async Task FollowAsync(this IServiceProvider services, string subscription)
    {
        await using (var scope = services.CreateAsyncScope())
        {
            // A portal that has just started may not have written its first checkpoint yet.
            await scope.ServiceProvider.GetRequiredService<PortalDb>().Database.ExecuteSqlAsync(
                $"INSERT INTO subscription_checkpoints (name, tx, event_id, failures, parked) VALUES ({subscription}, 0, 0, 0, 0) ON CONFLICT (name) DO NOTHING");
        }

        var runner = services.GetRequiredService<SubscriptionRunner>();
        await Soon.UntilAsync(async () => !await runner.RunOnceAsync(subscription, CancellationToken.None) && await HasReadAllAsync(services, subscription));
    }

    /// <summary>Waits until every subscription that the portal runs has read the log to its end.</summary>
    public static Task FollowedByAllAsync(this PortalApp app) => Soon.UntilAsync(async () =>
        await app.InScopeAsync(s => s.GetRequiredService<EventLags>().ReadAsync(CancellationToken.None)) is { Count: > 0 } lags
        && lags.Count == await app.InScopeAsync(s => Task.FromResult(s.GetServices<ISubscription>().Count()))
        && lags.All(l => l is { Behind: 0, Failures: 0 }));

    // PostgreSQL shows an event once no older transaction of the whole server is open, and other tests share the server.
    private static async Task<bool> HasReadAllAsync(IServiceProvider services, string subscription)
    {
        await using var scope = services.CreateAsyncScope();
        var left = await scope.ServiceProvider.GetRequiredService<PortalDb>().Database.SqlQuery<int>(
            $"""
            SELECT COUNT(*) AS "Value" FROM events e JOIN subscription_checkpoints c ON c.name = {subscription}
            WHERE e.tx > c.tx OR e.tx = c.tx AND e.id > c.event_id
            """).SingleAsync();
        return left == 0;
    }
}
