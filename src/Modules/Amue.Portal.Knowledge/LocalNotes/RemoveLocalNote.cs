using Amue.Portal.Knowledge.Data;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Events;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Amue.Portal.Platform.Spaces;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Knowledge.LocalNotes;

/// <summary>Takes away what one's establishment had added to an article, with its history.</summary>
internal sealed class RemoveLocalNote(PortalDb db, EventLog events)
{
    public async Task<Outcome<Done>> ExecuteAsync(string slug, Guid noteId, SpaceEntry space, Actor actor, CancellationToken cancellationToken)
    {
        if (!actor.May(KnowledgePermissions.AddLocalNote))
        {
            return Refusal.NotPermitted;
        }

        var article = await db.Articles.VisibleTo(actor).Include(a => a.Item).SingleOrDefaultAsync(a => a.Item.SpaceId == space.Id && a.Item.Slug == slug, cancellationToken);
        var note = article is null ? null : await db.LocalNotes.SingleOrDefaultAsync(n => n.Id == noteId && n.ArticleId == article.Id && n.EstablishmentId == actor.EstablishmentId, cancellationToken);
        if (note is null)
        {
            return Refusal.NotFound;
        }

        if (!LocalNoteRules.MayWrite(space, article!.ProductId, actor))
        {
            return Refusal.NotPermitted;
        }

        db.RemoveRange(await db.Parts.AsSystem("a note goes with its words").Where(p => p.Id == note.PartId).ToListAsync(cancellationToken));
        db.LocalNotes.Remove(note);
        events.Add(new LocalNoteRemoved(article.Id, note.Id, note.EstablishmentId), actor);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            return Refusal.Conflict("knowledge.local.changed");
        }

        return Done.Instance;
    }
}
