using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Platform.Events;

/// <summary>Where an operation notes what happened: saved with its rows, in one transaction.</summary>
public sealed class EventLog(PortalDb db, TimeProvider time)
{
    public void Add(PortalEvent happened, Actor by) => db.Events.Add(EventRecord.Of(happened, by.Ref, time.GetUtcNow().UtcDateTime));

    /// <summary>What happened to one item, oldest first. Read the item through its visibility first.</summary>
    public Task<List<EventRecord>> OfContentAsync(Guid contentId, CancellationToken cancellationToken) =>
        db.Events.AsNoTracking().Where(e => e.ContentId == contentId).OrderBy(e => e.Id).ToListAsync(cancellationToken);
}
