using Amue.Portal.Accounts.Data;
using Amue.Portal.Platform.Audit;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Accounts.Charters;

/// <summary>Notes that who asks accepts the version that they have read, which must still be the one in force.</summary>
internal sealed class AcceptCharter(PortalDb db, AuditLog audit, TimeProvider time)
{
    public const string AuditedAction = "accounts.charter.accept";

    public async Task<Outcome<Done>> ExecuteAsync(int number, Actor actor, CancellationToken cancellationToken)
    {
        if (actor.AccountId is not { } accountId)
        {
            return Refusal.NotPermitted;
        }

        if (await db.CharterVersions.MaxAsync(v => (int?)v.Number, cancellationToken) != number)
        {
            return Refusal.Conflict("accounts.charter.changed");
        }

        if (await db.CharterAcceptances.AnyAsync(a => a.AccountId == accountId && a.Number == number, cancellationToken))
        {
            return Done.Instance;
        }

        db.CharterAcceptances.Add(new CharterAcceptance(accountId, number, time.GetUtcNow().UtcDateTime));
        await db.SaveChangesAsync(cancellationToken);
        await audit.RecordAsync(actor, AuditedAction, $"charter:{number}", "accepted", cancellationToken);
        return Done.Instance;
    }
}
