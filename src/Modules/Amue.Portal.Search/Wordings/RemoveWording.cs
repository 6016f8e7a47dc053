using Amue.Portal.Platform.Audit;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Amue.Portal.Search.Data;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Search.Wordings;

internal sealed class RemoveWording(PortalDb db, AuditLog audit)
{
    public async Task<Outcome<Done>> ExecuteAsync(Guid wordingId, Actor actor, CancellationToken cancellationToken)
    {
        if (!actor.May(SearchPermissions.Manage))
        {
            return Refusal.NotPermitted;
        }

        var wording = await db.Wordings.SingleOrDefaultAsync(w => w.Id == wordingId, cancellationToken);
        var item = wording is null ? null : await db.Content.VisibleTo(actor).SingleOrDefaultAsync(i => i.Id == wording.ContentId, cancellationToken);
        if (item is null)
        {
            return Refusal.NotFound;
        }

        if (!actor.May(SearchPermissions.Manage, item.Scope))
        {
            return Refusal.NotPermitted;
        }

        db.Wordings.Remove(wording!);
        db.Entry(item).Property(i => i.Revision).IsModified = true; // Every node's index is to read the item again.
        await db.SaveChangesAsync(cancellationToken);
        await audit.RecordAsync(actor, new AuditAct("search.wordings.remove", $"content:{item.Id:N}") { Before = WordingAudit.Json(wording!.Text) }, cancellationToken);
        return Done.Instance;
    }
}
