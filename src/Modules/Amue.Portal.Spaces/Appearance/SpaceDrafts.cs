using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Security;
using Amue.Portal.Spaces.Data;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Spaces.Appearance;

/// <summary>Drafts as their editors find them again.</summary>
internal sealed class SpaceDrafts(PortalDb db)
{
    public Task<SpaceDraft?> FindAsync(Guid spaceId, Actor editor, CancellationToken cancellationToken) =>
        db.SpaceDrafts.SingleOrDefaultAsync(d => d.SpaceId == spaceId && d.EditorId == editor.AccountId, cancellationToken);

    public Task<List<SpaceDraft>> OfOthersAsync(Guid spaceId, Actor editor, CancellationToken cancellationToken) =>
        db.SpaceDrafts.AsNoTracking().Where(d => d.SpaceId == spaceId && d.EditorId != editor.AccountId).ToListAsync(cancellationToken);
}
