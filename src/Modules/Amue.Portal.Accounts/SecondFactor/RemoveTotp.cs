using Amue.Portal.Accounts.Data;
using Amue.Portal.Accounts.People;
using Amue.Portal.Platform.Audit;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Accounts.SecondFactor;

/// <summary>Unties the authenticator application of who asks. Where a second factor is required they are led to a new one.</summary>
internal sealed class RemoveTotp(PortalDb db, IAccountMail mail, AuditLog audit, TimeProvider time)
{
    public const string AuditedAction = "accounts.totp.remove";

    public async Task<Outcome<Done>> ExecuteAsync(Actor actor, CancellationToken cancellationToken)
    {
        var row = await db.TotpSecrets.SingleOrDefaultAsync(s => s.AccountId == actor.AccountId, cancellationToken);
        if (row is null)
        {
            return Refusal.NotFound;
        }

        db.TotpSecrets.Remove(row);
        await mail.EnqueueAsync(
            new AccountMail($"totp-removed:{row.AccountId:N}:{time.GetUtcNow().Ticks}", "accounts.mail.secondFactor", "/moi/securite") { AccountId = row.AccountId },
            cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await audit.RecordAsync(actor, AuditedAction, $"person:{actor.Ref:N}", "removed", cancellationToken);
        return Done.Instance;
    }
}
