using Amue.Portal.Platform.Events;
using Amue.Portal.Search.Memory;
using Microsoft.Extensions.DependencyInjection;

namespace Amue.Portal.Search.Indexing;

/// <summary>
/// Takes out of memory what has changed while the index cannot be written. Who may read a changed item may have changed with it: searches
/// that go on without its new text go on without the old one.
/// </summary>
internal sealed class Withdrawal(IServiceScopeFactory scopes)
{
    private const int EventsAtOnce = 500;

    /// <param name="index">Loses what the events after <paramref name="from"/> are about.</param>
    /// <param name="from">How far the log has been followed.</param>
    /// <returns>From where the next withdrawal goes on.</returns>
    public async Task<EventPosition> RunAsync(TermIndex index, EventPosition from, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var reader = scope.ServiceProvider.GetRequiredService<EventReader>();
        var content = scope.ServiceProvider.GetRequiredService<ContentUnits>();
        while (await reader.AfterAsync(from, EventsAtOnce, cancellationToken) is { Count: > 0 } events)
        {
            Remove(index, content.ChangedBy(events));
            from = new EventPosition(events[^1].Tx, events[^1].Id);
        }

        Remove(index, content.ChangedBy(await reader.UnsettledAsync(from, EventsAtOnce, cancellationToken)));
        return from;
    }

    private static void Remove(TermIndex index, List<Guid> contentIds)
    {
        index.Lock.EnterWriteLock();
        try
        {
            foreach (var id in contentIds)
            {
                index.Remove(id);
            }
        }
        finally
        {
            index.Lock.ExitWriteLock();
        }
    }
}
