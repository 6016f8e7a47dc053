using Amue.Portal.Accounts.Data;
using Amue.Portal.Accounts.People;
using Amue.Portal.Accounts.Registration;
using Amue.Portal.Accounts.SignIn;
using Amue.Portal.Platform.Audit;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Events;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Accounts.Passphrases;

/// <summary>Another passphrase for who asks. All their sessions end; the caller begins a new one for the browser that asked.</summary>
internal sealed class ChangeOwnPassphrase(UserManager<Account> users, PortalDb db, EventLog events, IAccountMail mail, AuditLog audit, TimeProvider time)
{
    public const string AuditedAction = "accounts.passphrase.change";

    public async Task<Outcome<SignedIn>> ExecuteAsync(string passphrase, bool withSecondFactor, Actor actor, CancellationToken cancellationToken)
    {
        var account = await db.Accounts.SingleOrDefaultAsync(a => a.Id == actor.AccountId, cancellationToken);
        if (account is null)
        {
            return Refusal.NotFound;
        }

        account.PasswordHash = null;
        var replaced = await users.AddPasswordAsync(account, passphrase);
        if (!replaced.Succeeded)
        {
            return AccountErrors.RefusalOf(replaced);
        }

        events.Add(new PassphraseReplaced(await db.PersonRefAsync(account.Id, cancellationToken)), actor);
        var now = time.GetUtcNow();
        await mail.EnqueueAsync(
            new AccountMail($"passphrase:{account.Id:N}:{now.Ticks}", "accounts.mail.passphraseReplaced", SessionCookie.SignInPath) { AccountId = account.Id },
            cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await audit.RecordAsync(actor, AuditedAction, $"person:{actor.Ref:N}", "replaced", cancellationToken);
        return new SignedIn(account.Id, account.SecurityStamp!, withSecondFactor);
    }
}
