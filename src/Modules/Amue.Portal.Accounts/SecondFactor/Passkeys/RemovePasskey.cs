using Amue.Portal.Accounts.Data;
using Amue.Portal.Accounts.People;
using Amue.Portal.Platform.Audit;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Accounts.SecondFactor.Passkeys;

/// <summary>Makes one of one's own passkeys open nothing any more.</summary>
internal sealed class RemovePasskey(PortalDb db, IAccountMail mail, AuditLog audit)
{
    public const string AuditedAction = "accounts.passkey.remove";

    public async Task<Outcome<Done>> ExecuteAsync(Guid passkeyId, Actor actor, CancellationToken cancellationToken)
    {
        var passkey = await db.Passkeys.SingleOrDefaultAsync(p => p.Id == passkeyId && p.AccountId == actor.AccountId, cancellationToken);
        if (passkey is null)
        {
            return Refusal.NotFound;
        }

        db.Passkeys.Remove(passkey);
        await mail.EnqueueAsync(new AccountMail($"passkey-removed:{passkey.Id:N}", "accounts.mail.passkey", "/moi/securite") { AccountId = passkey.AccountId }, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await audit.RecordAsync(actor, AuditedAction, $"passkey:{passkey.Id:N}", "removed", cancellationToken);
        return Done.Instance;
    }
}
