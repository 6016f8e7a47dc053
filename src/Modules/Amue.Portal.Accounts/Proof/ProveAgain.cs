using Amue.Portal.Accounts.Data;
using Amue.Portal.Accounts.SecondFactor;
using Amue.Portal.Accounts.Sessions;
using Amue.Portal.Accounts.SignIn;
using Amue.Portal.Platform.Audit;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Accounts.Proof;

/// <summary>Lets who is signed in show that it is still them: their passphrase, or a code of their application. Counted as attempts to sign in are.</summary>
internal sealed class ProveAgain(PortalDb db, IPasswordHasher<Account> hasher, SignInPace pace, TotpCodes totp, SessionProof proof, AuditLog audit)
{
    public const string AuditedAction = "accounts.prove";

    public async Task<Outcome<Done>> ExecuteAsync(SessionCard session, string typed, Actor actor, CancellationToken cancellationToken)
    {
        var isCode = Totp.IsCode(Totp.Normalise(typed));
        var counted = isCode ? SignInPace.CodesOf(session.AccountId) : session.AccountId;
        var attempt = await pace.TakeTurnAsync(counted, cancellationToken);
        if (attempt is null || !(isCode ? await totp.TakeAsync(session.AccountId, typed, cancellationToken) : await IsPassphraseAsync(session.AccountId, typed, cancellationToken)))
        {
            await audit.RecordAsync(actor, AuditedAction, $"session:{session.Id:N}", attempt is null ? "waiting" : "refused", cancellationToken);
            return Refusal.Invalid("accounts.proof.refused");
        }

        await pace.ForgetAsync(counted, cancellationToken);
        await proof.NoteAsync(session.Id, session.AccountId, withSecondFactor: isCode, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await audit.RecordAsync(actor, AuditedAction, $"session:{session.Id:N}", "succeeded", cancellationToken);
        return Done.Instance;
    }

    private async Task<bool> IsPassphraseAsync(Guid accountId, string typed, CancellationToken cancellationToken)
    {
        var account = await db.Accounts.AsNoTracking().SingleAsync(a => a.Id == accountId, cancellationToken);
        return account.PasswordHash is { } hash && hasher.VerifyHashedPassword(account, hash, typed) != PasswordVerificationResult.Failed;
    }
}
