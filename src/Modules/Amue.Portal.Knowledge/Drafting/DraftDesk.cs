using Amue.Portal.Knowledge.Data;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Amue.Portal.Platform.Spaces;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Knowledge.Drafting;

/// <summary>Finds drafts for those who may work on them, and saves what an operation did to one.</summary>
internal sealed class DraftDesk(PortalDb db)
{
    /// <summary>The draft, when this actor may do that to it now.</summary>
    public async Task<Outcome<ArticleDraft>> OpenAsync(Guid id, SpaceEntry space, DraftAction action, Actor actor, CancellationToken cancellationToken)
    {
        var draft = await db.ArticleDrafts.SingleOrDefaultAsync(d => d.Id == id && d.SpaceId == space.Id, cancellationToken);
        if (draft is null || !DraftRules.MayRead(draft, space, actor))
        {
            return Refusal.NotFound;
        }

        return DraftRules.Refuse(draft, action, space, actor) is { } refusal ? refusal : draft;
    }

    /// <returns>Null when saved; a refusal when somebody else changed the draft meanwhile.</returns>
    public async Task<Refusal?> TrySaveAsync(CancellationToken cancellationToken)
    {
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return null;
        }
        catch (DbUpdateException failure) when (failure is DbUpdateConcurrencyException || DuplicateKey.Caused(failure))
        {
            return Refusal.Conflict("knowledge.draft.changedMeanwhile");
        }
    }

    /// <summary>The same for a draft that is published or given up: what was typed on the way is forgotten.</summary>
    public async Task<Refusal?> TryCloseAsync(ArticleDraft draft, CancellationToken cancellationToken)
    {
        await using var transaction = await db.BeginWriteAsync(cancellationToken);
        if (await TrySaveAsync(cancellationToken) is { } changed)
        {
            return changed;
        }

        await db.DraftRevisions.Where(r => r.DraftId == draft.Id).ExecuteDeleteAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return null;
    }
}
