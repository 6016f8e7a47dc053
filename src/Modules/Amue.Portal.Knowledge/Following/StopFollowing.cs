using Amue.Portal.Knowledge.Data;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Knowledge.Following;

/// <summary>Stops mails about one thing that its follower names by id: they may not be able to read it any more.</summary>
internal sealed class StopFollowing(PortalDb db)
{
    public async Task<Outcome<Done>> ExecuteAsync(Guid targetId, Actor actor, CancellationToken cancellationToken)
    {
        if (actor.AccountId is not { } account)
        {
            return Refusal.NotPermitted;
        }

        // Done already is done; what others follow is theirs.
        await db.ArticleFollows.Where(f => f.AccountId == account && f.TargetId == targetId).ExecuteDeleteAsync(cancellationToken);
        return Done.Instance;
    }
}
