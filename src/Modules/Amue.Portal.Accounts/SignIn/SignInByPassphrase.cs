using Amue.Portal.Accounts.Data;
using Amue.Portal.Platform.Audit;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Accounts.SignIn;

/// <summary>
/// Looks whether a login and a passphrase belong together. A wrong passphrase, an unknown, disabled or waiting account
/// are one answer, after the same work: one attempt counted, one hash computed, one audit entry.
/// </summary>
internal sealed class SignInByPassphrase(
    PortalDb db,
    IPasswordHasher<Account> hasher,
    DecoyHash decoy,
    SignInPace pace,
    ActorLoader actors,
    AuditLog audit)
{
    public const string AuditedAction = "accounts.signIn";

    public async Task<Outcome<SignedIn>> ExecuteAsync(string login, string passphrase, CancellationToken cancellationToken)
    {
        var normalised = LoginName.Normalise(login);
        var account = await db.Accounts.AsNoTracking().SingleOrDefaultAsync(a => a.NormalizedUserName == normalised, cancellationToken);
        var attempt = await pace.TakeTurnAsync(account?.Id, cancellationToken);
        var result = hasher.VerifyHashedPassword(account ?? decoy.Account, account?.PasswordHash ?? decoy.Value, passphrase);
        if (account is not { IsActive: true, PasswordHash: not null } || attempt is null || result == PasswordVerificationResult.Failed)
        {
            await NoteAsync(account?.Id, actorId: null, RefusedAs(attempt), cancellationToken);
            return Refusal.Invalid("accounts.signIn.refused");
        }

        await pace.ForgetAsync(account.Id, cancellationToken);
        if (result == PasswordVerificationResult.SuccessRehashNeeded)
        {
            await RehashAsync(account, passphrase, cancellationToken);
        }

        await NoteAsync(account.Id, account.Id, "succeeded", cancellationToken);
        return new SignedIn(account.Id, account.SecurityStamp!);
    }

    private static string RefusedAs(int? attempt) => attempt switch
    {
        null => "waiting",
        >= SignInPace.LocksAt => "locked",
        _ => "refused",
    };

    // Not through the change tracker: the same passphrase hashed anew ends no session and changes no right.
    private async Task RehashAsync(Account account, string passphrase, CancellationToken cancellationToken)
    {
        var hash = hasher.HashPassword(account, passphrase);
        await using var transaction = await db.BeginWriteAsync(cancellationToken);
        await db.Accounts.Where(a => a.Id == account.Id && a.PasswordHash == account.PasswordHash)
            .ExecuteUpdateAsync(set => set.SetProperty(a => a.PasswordHash, hash), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private async Task NoteAsync(Guid? accountId, Guid? actorId, string outcome, CancellationToken cancellationToken)
    {
        var id = accountId ?? Guid.Empty;
        var person = await db.ActorReferences.Where(r => r.AccountId == id).Select(r => (Guid?)r.Ref).SingleOrDefaultAsync(cancellationToken);
        var actor = await actors.LoadAsync(actorId, cancellationToken);
        await audit.RecordAsync(actor, AuditedAction, person is null ? "unknown" : $"person:{person:N}", outcome, cancellationToken);
    }
}
