using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Events;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Platform.Content;

/// <summary>
/// What every change to content entails, done where it cannot be forgotten: the item's revision grows, its placements
/// follow, and <see cref="ContentChanged"/> is written once per item in the same transaction.
/// </summary>
internal static class ContentBookkeeping
{
    public static async Task ApplyAsync(PortalDb db, DateTime now, CancellationToken cancellationToken)
    {
        var changed = new HashSet<Guid>();
        var followed = new List<ContentItem>();
        var added = new List<ContentItem>();
        foreach (var entry in db.ChangeTracker.Entries())
        {
            if (entry.State is not (EntityState.Added or EntityState.Modified or EntityState.Deleted))
            {
                continue;
            }

            switch (entry.Entity)
            {
                case ContentItem item:
                    changed.Add(item.Id);
                    (entry.State == EntityState.Added ? added : followed).Add(item);
                    break;
                case ContentVersion version:
                    changed.Add(version.ContentId);
                    break;
                case ContentPart part:
                    changed.Add(part.ContentId);
                    break;
                case PartAudience audience when db.ChangeTracker.Entries<ContentPart>().FirstOrDefault(p => p.Entity.Id == audience.PartId) is { } addressed:
                    changed.Add(addressed.Entity.ContentId);
                    break;
                case ContentAudience audience:
                    changed.Add(audience.ContentId);
                    break;
                case ContentTag tag:
                    changed.Add(tag.ContentId);
                    break;
                case ContentPlacement placement:
                    changed.Add(placement.ContentId);
                    break;
            }
        }

        if (changed.Count == 0)
        {
            return;
        }

        foreach (var item in db.ChangeTracker.Entries<ContentItem>().Select(e => e.Entity).Where(i => changed.Contains(i.Id)).ToList())
        {
            item.Advance();
        }

        db.AddRange(added.Select(item => new ContentPlacement(item.SpaceId, item)));
        await FollowAsync(db, followed, cancellationToken);
        db.Events.AddRange(changed.Select(id => EventRecord.Of(new ContentChanged(id), actorRef: null, now)));
    }

    private static async Task FollowAsync(PortalDb db, List<ContentItem> items, CancellationToken cancellationToken)
    {
        if (items.Count == 0)
        {
            return;
        }

        var byId = items.ToDictionary(i => i.Id);
        var ids = byId.Keys.ToArray();
        foreach (var placement in await db.Set<ContentPlacement>().Where(p => ids.Contains(p.ContentId)).ToListAsync(cancellationToken))
        {
            placement.Follow(byId[placement.ContentId]);
        }
    }
}
