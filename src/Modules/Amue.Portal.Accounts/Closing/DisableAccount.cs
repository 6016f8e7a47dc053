using Amue.Portal.Accounts.Data;
using Amue.Portal.Accounts.Roles;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Events;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Accounts.Closing;

/// <summary>Takes access away: open sessions end at their next request and every right is gone. What the person wrote stays.</summary>
public sealed class DisableAccount(PortalDb db, EventLog events, TimeProvider time)
{
    public async Task<Outcome<Done>> ExecuteAsync(Guid accountId, Actor actor, CancellationToken cancellationToken)
    {
        if (!actor.May(AccountPermissions.Manage))
        {
            return Refusal.NotPermitted;
        }

        var account = await db.Accounts.SingleOrDefaultAsync(a => a.Id == accountId, cancellationToken);
        if (account is null || !actor.May(AccountPermissions.Manage, account.Scope))
        {
            return Refusal.NotFound;
        }

        if (!await actor.MayManageAsync(account, db, cancellationToken))
        {
            return Refusal.NotPermitted;
        }

        if (account.Disable(time.GetUtcNow().UtcDateTime))
        {
            events.Add(new AccountDisabled(await db.PersonRefAsync(accountId, cancellationToken)), actor);
        }

        await db.SaveChangesAsync(cancellationToken);
        return Done.Instance;
    }
}
