using Amue.Portal.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Platform.Events;

/// <summary>How far each subscription of this host is behind the log, by name.</summary>
public sealed class EventLags(PortalDb db, IEnumerable<ISubscription> subscriptions)
{
    public async Task<IReadOnlyList<EventLag>> ReadAsync(CancellationToken cancellationToken)
    {
        var names = subscriptions.Select(s => s.Name).ToHashSet();
        var lags = new List<EventLag>();
        foreach (var checkpoint in (await db.Checkpoints.AsNoTracking().ToListAsync(cancellationToken)).Where(c => names.Contains(c.Name)).OrderBy(c => c.Name, StringComparer.Ordinal))
        {
            var unread = db.Events.FromSql($"SELECT * FROM events WHERE (tx, id) > ({checkpoint.Tx}, {checkpoint.EventId})").AsNoTracking().OrderBy(e => e.Tx).ThenBy(e => e.Id);
            var behind = await unread.Take(EventLag.MostCounted).CountAsync(cancellationToken);
            var oldest = behind == 0 ? null : await unread.Select(e => (DateTime?)e.At).FirstOrDefaultAsync(cancellationToken);
            lags.Add(new EventLag(checkpoint.Name, behind, oldest, checkpoint.AdvancedAt, checkpoint.Failures, checkpoint.Parked));
        }

        return lags;
    }
}
