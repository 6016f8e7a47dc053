using Amue.Portal.Knowledge.Data;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Operations;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Knowledge.Following;

/// <summary>Stops mails by the line that one of them ended with; whoever holds it may, and nothing else is told or done by it.</summary>
internal sealed class Unfollow(PortalDb db, FollowSeal seal)
{
    public bool Knows(string sealedIds) => seal.Open(sealedIds) is not null;

    public async Task<Outcome<Done>> ExecuteAsync(string sealedIds, CancellationToken cancellationToken)
    {
        if (seal.Open(sealedIds) is not var (account, target))
        {
            return Refusal.NotFound;
        }

        // Done already is done.
        await db.ArticleFollows.Where(f => f.AccountId == account && f.TargetId == target).ExecuteDeleteAsync(cancellationToken);
        return Done.Instance;
    }
}
