using Amue.Portal.Platform.Audit;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;

namespace Amue.Portal.Accounts.SecondFactor;

/// <summary>Ten new recovery codes for who asks; the former ones open nothing any more.</summary>
internal sealed class RenewRecoveryCodes(PortalDb db, ReadOwnFactors factors, RecoveryCodes codes, AuditLog audit)
{
    public const string AuditedAction = "accounts.recoveryCodes.renew";

    public async Task<Outcome<FreshCodes>> ExecuteAsync(Actor actor, CancellationToken cancellationToken)
    {
        if (actor.AccountId is not { } accountId || !(await factors.ExecuteAsync(actor, cancellationToken)).Any)
        {
            return Refusal.NotFound;
        }

        var made = await codes.ReplaceAsync(accountId, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await audit.RecordAsync(actor, AuditedAction, $"person:{actor.Ref:N}", "renewed", cancellationToken);
        return new FreshCodes(made);
    }
}
