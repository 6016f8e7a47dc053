using Amue.Portal.Accounts.Data;
using Amue.Portal.Accounts.Registration;
using Amue.Portal.Accounts.Roles;
using Amue.Portal.Accounts.SignIn;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Events;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Accounts.Passphrases;

/// <summary>Gives an account another passphrase: its open sessions end, and attempts are counted anew.</summary>
public sealed class ReplacePassphrase
{
    private readonly UserManager<Account> _users;
    private readonly PortalDb _db;
    private readonly EventLog _events;

    internal ReplacePassphrase(UserManager<Account> users, PortalDb db, EventLog events)
    {
        _users = users;
        _db = db;
        _events = events;
    }

    public async Task<Outcome<Done>> ExecuteAsync(Guid accountId, string passphrase, Actor actor, CancellationToken cancellationToken)
    {
        if (!actor.May(AccountPermissions.Manage))
        {
            return Refusal.NotPermitted;
        }

        var account = await _db.Accounts.SingleOrDefaultAsync(a => a.Id == accountId, cancellationToken);
        if (account is null || !actor.May(AccountPermissions.Manage, account.Scope))
        {
            return Refusal.NotFound;
        }

        if (!await actor.MayManageAsync(account, _db, cancellationToken))
        {
            return Refusal.NotPermitted;
        }

        account.PasswordHash = null;
        var replaced = await _users.AddPasswordAsync(account, passphrase);
        if (!replaced.Succeeded)
        {
            return AccountErrors.RefusalOf(replaced);
        }

        _events.Add(new PassphraseReplaced(await _db.PersonRefAsync(accountId, cancellationToken)), actor);
        var codes = SignInPace.CodesOf(accountId);
        await using var transaction = await _db.BeginWriteAsync(cancellationToken);
        await _db.SignInAttempts.Where(a => a.AccountId == accountId || a.AccountId == codes).ExecuteDeleteAsync(cancellationToken);
        await _db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return Done.Instance;
    }
}
