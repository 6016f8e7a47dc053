using Amue.Portal.Accounts.Data;
using Amue.Portal.Accounts.SecondFactor;
using Amue.Portal.Platform.Audit;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Accounts.SignIn;

/// <summary>The second step: a code of the application, or one of those on paper. Each opens once, and wrong ones are slowed down as wrong passphrases are.</summary>
internal sealed class SignInByCode(PortalDb db, SignInPace pace, TotpCodes totp, RecoveryCodes recovery, ActorLoader actors, AuditLog audit)
{
    public const string AuditedAction = "accounts.signIn.code";

    /// <param name="pending">Who has given their passphrase.</param>
    /// <param name="code">As typed.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>A conflict when the account has changed since the passphrase was given.</returns>
    public async Task<Outcome<SignedIn>> ExecuteAsync(SignedIn pending, string code, CancellationToken cancellationToken)
    {
        if (!await db.Accounts.AnyAsync(a => a.Id == pending.AccountId && a.DisabledAt == null && a.SecurityStamp == pending.SecurityStamp, cancellationToken))
        {
            return Refusal.Conflict("accounts.code.beginAgain");
        }

        var counted = SignInPace.CodesOf(pending.AccountId);
        var attempt = await pace.TakeTurnAsync(counted, cancellationToken);
        if (attempt is null || !await TakeAsync(pending.AccountId, code, cancellationToken))
        {
            await NoteAsync(pending.AccountId, attempt is null ? "waiting" : attempt >= SignInPace.LocksAt ? "locked" : "refused", cancellationToken);
            return Refusal.InvalidField("Code", "accounts.code.refused");
        }

        await pace.ForgetAsync(counted, cancellationToken);
        await NoteAsync(pending.AccountId, "succeeded", cancellationToken);
        return pending with { WithSecondFactor = true };
    }

    private Task<bool> TakeAsync(Guid accountId, string code, CancellationToken cancellationToken) =>
        Totp.IsCode(Totp.Normalise(code)) ? totp.TakeAsync(accountId, code, cancellationToken) : recovery.UseAsync(accountId, code, cancellationToken);

    private async Task NoteAsync(Guid accountId, string outcome, CancellationToken cancellationToken)
    {
        var person = await db.PersonRefAsync(accountId, cancellationToken);
        var actor = await actors.LoadAsync(outcome == "succeeded" ? accountId : null, cancellationToken);
        await audit.RecordAsync(actor, AuditedAction, $"person:{person:N}", outcome, cancellationToken);
    }
}
