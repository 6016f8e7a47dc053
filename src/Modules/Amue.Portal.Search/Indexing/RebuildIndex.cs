using Amue.Portal.Platform.Audit;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;

namespace Amue.Portal.Search.Indexing;

/// <summary>Makes this node's index again while it serves; the index heals itself, so this is for those who want to be sure.</summary>
internal sealed class RebuildIndex(IndexFollower follower, AuditLog audit)
{
    public async Task<Outcome<Done>> ExecuteAsync(Actor actor, CancellationToken cancellationToken)
    {
        if (!actor.May(SearchPermissions.Manage))
        {
            return Refusal.NotFound;
        }

        if (!actor.MayPortalWide(SearchPermissions.Manage))
        {
            return Refusal.NotPermitted;
        }

        await follower.MakeAgainAsync(cancellationToken);
        await audit.RecordAsync(actor, new AuditAct(SearchIndex.AuditedAction, "search"), cancellationToken);
        return Done.Instance;
    }
}
