using Amue.Portal.Accounts.Data;
using Amue.Portal.Accounts.Roles;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Events;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Accounts.Closing;

/// <summary>Takes access away: open sessions end at their next request and every right is gone. What the person wrote stays.</summary>
public sealed class DisableAccount(PortalDb db, EventLog events, ClosingAudit audit, TimeProvider time)
{
    public const string AuditedAction = "accounts.disable";

    public Task<Outcome<Done>> ExecuteAsync(Guid accountId, Actor actor, CancellationToken cancellationToken) => ExecuteAsync(accountId, reason: "", actor, cancellationToken);

    /// <param name="reason">Why, for the audit; empty: not said.</param>
    public async Task<Outcome<Done>> ExecuteAsync(Guid accountId, string reason, Actor actor, CancellationToken cancellationToken)
    {
        if (!actor.May(AccountPermissions.Manage))
        {
            return await RefuseAsync(Refusal.NotPermitted);
        }

        var account = await db.Accounts.SingleOrDefaultAsync(a => a.Id == accountId, cancellationToken);
        if (account is null || !actor.May(AccountPermissions.Manage, account.Scope))
        {
            return await RefuseAsync(Refusal.NotFound);
        }

        if (!await actor.MayManageAsync(account, db, cancellationToken))
        {
            return await RefuseAsync(Refusal.NotPermitted);
        }

        if (reason.Length > ClosingAudit.LongestReason)
        {
            return Refusal.InvalidField(nameof(reason), "accounts.closing.reason", ClosingAudit.LongestReason);
        }

        if (!account.Disable(time.GetUtcNow().UtcDateTime))
        {
            return Done.Instance;
        }

        var person = await db.PersonRefAsync(accountId, cancellationToken);
        events.Add(new AccountDisabled(person), actor);
        await audit.SaveAsync(AuditedAction, person, reason, actor, cancellationToken);
        return Done.Instance;

        async Task<Outcome<Done>> RefuseAsync(Refusal refusal) => await audit.RefusedAsync(AuditedAction, accountId, actor, refusal);
    }
}
