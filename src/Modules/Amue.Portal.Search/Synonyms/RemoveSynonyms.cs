using Amue.Portal.Platform.Audit;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Amue.Portal.Platform.Spaces;
using Amue.Portal.Search.Data;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Search.Synonyms;

internal sealed class RemoveSynonyms(PortalDb db, SpaceCatalog spaces, AuditLog audit)
{
    public async Task<Outcome<Done>> ExecuteAsync(Guid ringId, Actor actor, CancellationToken cancellationToken)
    {
        if (!actor.May(SearchPermissions.Manage))
        {
            return Refusal.NotPermitted;
        }

        var ring = await db.SynonymRings.SingleOrDefaultAsync(r => r.Id == ringId, cancellationToken);
        if (ring is null)
        {
            return Refusal.NotFound;
        }

        var space = ring.SpaceId is { } id ? (await spaces.CurrentAsync(cancellationToken)).Find(id) : null;
        if (!actor.May(SearchPermissions.Manage, space?.Scope ?? Scope.Portal))
        {
            return Refusal.NotPermitted;
        }

        db.SynonymRings.Remove(ring);
        await db.SaveChangesAsync(cancellationToken);
        await audit.RecordAsync(actor, SynonymAudit.Of("search.synonyms.remove", ring.Id, ring.Words, after: null), cancellationToken);
        return Done.Instance;
    }
}
