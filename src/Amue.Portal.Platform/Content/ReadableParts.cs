using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Security;

namespace Amue.Portal.Platform.Content;

/// <summary>Parts, opened for an actor who may read both the item and the part, or for the system with a reason.</summary>
public sealed class ReadableParts(PortalDb db, TimeProvider time)
{
    public IQueryable<ContentPart> VisibleTo(Actor actor) =>
        actor.IsSystem
            ? db.Set<ContentPart>()
            : db.Set<ContentPart>()
                .Where(VisibilityRule.Through<ContentPart>(p => p.Item, VisibilityRule.For(db, actor, time.GetUtcNow().UtcDateTime)))
                .Where(VisibilityRule.ForParts(db, actor));

    public IQueryable<ContentPart> AsSystem(string reason)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        return db.Set<ContentPart>();
    }

    public void Add(ContentPart part) => db.Set<ContentPart>().Add(part);
}
