using Amue.Portal.Knowledge.Data;
using Amue.Portal.Knowledge.Drafting;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Amue.Portal.Platform.Spaces;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Knowledge.Files;

/// <summary>Takes a file away from a draft; one that was published stays with its article.</summary>
internal sealed class RemoveFile(PortalDb db, DraftDesk desk)
{
    public async Task<Outcome<Done>> ExecuteAsync(Guid draftId, Guid fileId, SpaceEntry space, Actor actor, CancellationToken cancellationToken)
    {
        var opened = await desk.OpenAsync(draftId, space, DraftAction.Write, actor, cancellationToken);
        if (!opened.Succeeded)
        {
            return opened.Refusal;
        }

        var file = await db.ArticleFiles.SingleOrDefaultAsync(f => f.Id == fileId && f.DraftId == draftId && f.ArticleId == null, cancellationToken);
        if (file is null)
        {
            return Refusal.NotFound;
        }

        db.ArticleFiles.Remove(file);
        await db.SaveChangesAsync(cancellationToken);
        return Done.Instance;
    }
}
