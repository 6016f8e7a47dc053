using Amue.Portal.Accounts.Data;
using Amue.Portal.Accounts.People;
using Amue.Portal.Accounts.Sessions;
using Amue.Portal.Platform.Audit;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Accounts.SecondFactor;

/// <summary>Ties an authenticator application to the account of who asks, once it has shown a right code; makes recovery codes with it.</summary>
internal sealed class EnrolTotp(
    PortalDb db, TotpSeal seal, RecoveryCodes codes, SessionProof proof, IAccountMail mail, AuditLog audit, TimeProvider time)
{
    public const string AuditedAction = "accounts.totp.enrol";

    /// <param name="offer">The secret that the page offered, sealed.</param>
    /// <param name="code">What the application shows.</param>
    /// <param name="sessionId">The session of who asks: from here on it has a second factor.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The recovery codes, for the only time.</returns>
    public async Task<Outcome<FreshCodes>> ExecuteAsync(string? offer, string code, Guid sessionId, Actor actor, CancellationToken cancellationToken)
    {
        if (actor.AccountId is not { } accountId)
        {
            return Refusal.NotPermitted;
        }

        var now = time.GetUtcNow().UtcDateTime;
        if (seal.Take(offer, accountId) is not { } secret)
        {
            return Refusal.Conflict("accounts.totp.offerEnded");
        }

        if (Totp.StepOf(secret, Totp.Normalise(code), now) is not { } step)
        {
            return Refusal.InvalidField("Code", "accounts.totp.wrongCode");
        }

        var row = await db.TotpSecrets.SingleOrDefaultAsync(s => s.AccountId == accountId, cancellationToken);
        if (row is null)
        {
            db.TotpSecrets.Add(row = new TotpSecret(accountId));
        }

        row.Enrol(seal.Close(secret), step, now);
        var made = await codes.ReplaceAsync(accountId, cancellationToken);
        await proof.NoteAsync(sessionId, accountId, withSecondFactor: true, cancellationToken);
        await mail.EnqueueAsync(new AccountMail($"totp:{accountId:N}:{step}", "accounts.mail.secondFactor", "/moi/securite") { AccountId = accountId }, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await audit.RecordAsync(actor, AuditedAction, $"person:{actor.Ref:N}", "enrolled", cancellationToken);
        return new FreshCodes(made);
    }
}
