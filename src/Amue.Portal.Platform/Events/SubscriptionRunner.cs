using Amue.Portal.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Amue.Portal.Platform.Events;

/// <summary>
/// Takes one batch of a subscription: its rows and its checkpoint commit together, and the checkpoint's row is locked,
/// so that two nodes never handle one event twice and a killed process repeats only what it had not committed.
/// </summary>
public sealed class SubscriptionRunner(IServiceScopeFactory scopes, TimeProvider time, ILogger<SubscriptionRunner> logger)
{
    public const int BatchSize = 100;

    /// <summary>Failures on one event after which it is set aside, so that those behind it are not held up for ever.</summary>
    public const int MostFailures = 10;

    /// <returns>True when there may be more to read at once.</returns>
    public async Task<bool> RunOnceAsync(string subscription, CancellationToken cancellationToken)
    {
        try
        {
            return await TakeAsync(subscription, BatchSize, cancellationToken);
        }
        catch (Exception first) when (first is not OperationCanceledException)
        {
            logger.LogWarning(first, "Subscription {Subscription} could not handle a batch; going one by one", subscription);
        }

        try
        {
            return await TakeAsync(subscription, most: 1, cancellationToken);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            logger.LogError(failure, "Subscription {Subscription} failed on an event", subscription);
            await NoteFailureAsync(subscription, cancellationToken);
            throw new SubscriptionFailedException(subscription, failure);
        }
    }

    private async Task<bool> TakeAsync(string name, int most, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        var subscription = scope.ServiceProvider.GetServices<ISubscription>().Single(s => s.Name == name);
        await using var transaction = await db.BeginWriteAsync(cancellationToken);
        if (await LockedAsync(db, name, cancellationToken) is not { } checkpoint)
        {
            return false;
        }

        var events = await scope.ServiceProvider.GetRequiredService<EventReader>().AfterAsync(checkpoint.Position, most, cancellationToken);
        if (events.Count == 0)
        {
            return false;
        }

        foreach (var happened in events.Where(e => subscription.EventTypes.Contains(e.Type)))
        {
            await subscription.HandleAsync(happened, cancellationToken);
        }

        checkpoint.Advance(new EventPosition(events[^1].Tx, events[^1].Id), time.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return events.Count == most;
    }

    private async Task NoteFailureAsync(string name, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        await using var transaction = await db.BeginWriteAsync(cancellationToken);
        if (await LockedAsync(db, name, cancellationToken) is not { } checkpoint)
        {
            return;
        }

        checkpoint.Fail();
        if (checkpoint.Failures >= MostFailures)
        {
            var next = await scope.ServiceProvider.GetRequiredService<EventReader>().AfterAsync(checkpoint.Position, most: 1, cancellationToken);
            if (next.Count == 1)
            {
                logger.LogCritical("Subscription {Subscription} sets event {EventId} aside after {Failures} failures", name, next[0].Id, checkpoint.Failures);
                checkpoint.Park(new EventPosition(next[0].Tx, next[0].Id), time.GetUtcNow().UtcDateTime);
            }
        }

        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <returns>Null when another node holds it: that node is doing the work.</returns>
    private static async Task<SubscriptionCheckpoint?> LockedAsync(PortalDb db, string name, CancellationToken cancellationToken)
    {
        if (db.IsSqlite)
        {
            return await db.Checkpoints.SingleOrDefaultAsync(c => c.Name == name, cancellationToken);
        }

        var rows = await db.Checkpoints.FromSql($"SELECT * FROM subscription_checkpoints WHERE name = {name} FOR UPDATE SKIP LOCKED").ToListAsync(cancellationToken);
        return rows.SingleOrDefault();
    }
}
