using Amue.Portal.Accounts.Data;
using Amue.Portal.Accounts.Passphrases;
using Amue.Portal.Accounts.People;
using Amue.Portal.Accounts.Registration;
using Amue.Portal.Accounts.Secrets;
using Amue.Portal.Accounts.SignIn;
using Amue.Portal.Platform.Audit;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Events;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Accounts.Reset;

/// <summary>
/// Replaces a forgotten passphrase. Sessions end with it and attempts are counted anew; a second factor stays, and nobody is signed
/// in: who reads someone's mail has not become them.
/// </summary>
internal sealed class ResetPassphrase(
    UserManager<Account> users, PortalDb db, EventLog events, IAccountMail mail, ActorLoader actors, AuditLog audit, TimeProvider time)
{
    public const string AuditedAction = "accounts.reset.use";

    /// <returns>Whether the link still opens something.</returns>
    public async Task<bool> IsOpenAsync(string? secret, CancellationToken cancellationToken) => await FindAsync(secret, cancellationToken) is not null;

    /// <returns>A conflict when the link opens nothing, whatever the reason.</returns>
    public async Task<Outcome<Done>> ExecuteAsync(string? secret, string passphrase, CancellationToken cancellationToken)
    {
        var reset = await FindAsync(secret, cancellationToken);
        var account = reset is null ? null : await db.Accounts.SingleOrDefaultAsync(a => a.Id == reset.AccountId && a.DisabledAt == null, cancellationToken);
        if (reset is null || account is null)
        {
            return Refusal.Conflict("accounts.reset.closed");
        }

        account.PasswordHash = null;
        var replaced = await users.AddPasswordAsync(account, passphrase);
        if (!replaced.Succeeded)
        {
            return AccountErrors.RefusalOf(replaced);
        }

        var person = await actors.LoadAsync(account.Id, cancellationToken);
        try
        {
            await SaveAsync(reset, account, person, cancellationToken);
        }
        catch (DbUpdateException)
        {
            // Somebody used the link at the same moment: the database refuses its version, or the second mail about it.
            db.ChangeTracker.Clear();
            if (await FindAsync(secret, cancellationToken) is not null)
            {
                throw;
            }

            return Refusal.Conflict("accounts.reset.closed");
        }

        await audit.RecordAsync(person, AuditedAction, $"person:{person.Ref:N}", "replaced", cancellationToken);
        return Done.Instance;
    }

    private async Task SaveAsync(PassphraseReset reset, Account account, Actor person, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().UtcDateTime;
        reset.Use(now);
        var others = await db.PassphraseResets.Where(r => r.AccountId == account.Id && r.UsedAt == null && r.Id != reset.Id).ToListAsync(cancellationToken);
        others.ForEach(r => r.Use(now));
        events.Add(new PassphraseReplaced(await db.PersonRefAsync(account.Id, cancellationToken)), person);
        await mail.EnqueueAsync(new AccountMail($"reset-done:{reset.Id:N}", "accounts.mail.passphraseReplaced", "/connexion") { AccountId = account.Id }, cancellationToken);
        var codes = SignInPace.CodesOf(account.Id);
        await using var transaction = await db.BeginWriteAsync(cancellationToken);
        await db.SignInAttempts.Where(a => a.AccountId == account.Id || a.AccountId == codes).ExecuteDeleteAsync(cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private async Task<PassphraseReset?> FindAsync(string? secret, CancellationToken cancellationToken)
    {
        var digest = Secret.DigestOf(secret ?? "");
        var found = await db.PassphraseResets.SingleOrDefaultAsync(r => r.SecretDigest == digest, cancellationToken);
        return found?.IsOpenAt(time.GetUtcNow().UtcDateTime) == true ? found : null;
    }
}
