using Amue.Portal.Accounts.Data;
using Amue.Portal.Platform.Audit;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Accounts.Sessions;

/// <summary>Ends one of one's own sessions: it is refused at its next request, on every node.</summary>
internal sealed class EndSession(PortalDb db, AuditLog audit, TimeProvider time)
{
    public const string AuditedAction = "accounts.session.end";

    public async Task<Outcome<Done>> ExecuteAsync(Guid sessionId, Actor actor, CancellationToken cancellationToken)
    {
        var session = await db.Sessions.SingleOrDefaultAsync(s => s.Id == sessionId && s.AccountId == actor.AccountId, cancellationToken);
        if (session is null)
        {
            return Refusal.NotFound;
        }

        if (session.End(time.GetUtcNow().UtcDateTime))
        {
            await db.SaveChangesAsync(cancellationToken);
            await audit.RecordAsync(actor, AuditedAction, $"session:{session.Id:N}", "ended", cancellationToken);
        }

        return Done.Instance;
    }
}
