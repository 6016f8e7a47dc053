using Amue.Portal.Accounts.Data;
using Amue.Portal.Platform.Audit;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Accounts.Sessions;

/// <summary>Ends all one's own sessions but the one that asks.</summary>
internal sealed class EndOtherSessions(PortalDb db, AuditLog audit, TimeProvider time)
{
    public const string AuditedAction = "accounts.session.endOthers";

    /// <returns>How many ended.</returns>
    public async Task<Outcome<int>> ExecuteAsync(Guid? currentId, Actor actor, CancellationToken cancellationToken)
    {
        if (actor.AccountId is null)
        {
            return Refusal.NotPermitted;
        }

        var now = time.GetUtcNow().UtcDateTime;
        var others = await db.Sessions
            .Where(s => s.AccountId == actor.AccountId && s.Id != currentId && s.EndedAt == null && s.EndsAt > now)
            .ToListAsync(cancellationToken);
        others.ForEach(s => s.End(now));
        await db.SaveChangesAsync(cancellationToken);
        await audit.RecordAsync(actor, AuditedAction, $"sessions:{others.Count}", "ended", cancellationToken);
        return others.Count;
    }
}
