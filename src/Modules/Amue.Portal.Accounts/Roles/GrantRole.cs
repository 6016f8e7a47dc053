using Amue.Portal.Accounts.Data;
using Amue.Portal.Accounts.People;
using Amue.Portal.Accounts.Registration;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Events;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Accounts.Roles;

/// <summary>
/// Gives a person a role on a scope, or another end to one that they hold there. Never to oneself, and never a role beyond what the
/// giver may give there.
/// </summary>
internal sealed class GrantRole(PortalDb db, RoleOffers offers, RoleChecks checks, RoleAudit audit, EventLog events, TimeProvider time)
{
    public async Task<Outcome<Done>> ExecuteAsync(Guid accountId, RequestedRole wanted, Actor actor, CancellationToken cancellationToken)
    {
        var what = RoleAudit.Words(wanted);
        if (!actor.May(AccountPermissions.GrantRoles))
        {
            return await RefuseAsync(Refusal.NotPermitted);
        }

        var account = await db.Accounts.SingleOrDefaultAsync(a => a.Id == accountId, cancellationToken);
        if (account is null
            || (wanted.Scope.EstablishmentId is not null && !actor.May(AccountPermissions.GrantRoles, account.Scope))
            || !await checks.ExistsAsync(wanted.Scope, cancellationToken)
            || !await offers.AdministersAsync(actor, wanted.Scope, account.EstablishmentId, cancellationToken))
        {
            return await RefuseAsync(Refusal.NotFound);
        }

        if (actor.Is(accountId) || !await offers.MayGiveAsync(actor, wanted, account.EstablishmentId, cancellationToken))
        {
            return await RefuseAsync(Refusal.NotPermitted);
        }

        if (await checks.CheckAsync(wanted, account, cancellationToken) is { Count: > 0 } errors)
        {
            return await RefuseAsync(Refusal.Invalid(errors));
        }

        if (!account.IsActive)
        {
            return await RefuseAsync(Refusal.Conflict("accounts.role.accountClosed"));
        }

        var held = await db.RoleGrants.Where(g => g.AccountId == accountId && g.Role == wanted.Role).ToListAsync(cancellationToken);
        var before = held.Where(g => g.Scope == wanted.Scope).OrderByDescending(g => g.ExpiresAt ?? DateTime.MaxValue).ToList();
        if (before.Any(g => g.ExpiresAt == wanted.ExpiresAt))
        {
            return Done.Instance;
        }

        Replace(account, before, wanted, actor);
        events.Add(new AccountUpdated(await db.PersonRefAsync(accountId, cancellationToken)), actor);
        var former = before.Count == 0 ? RoleAudit.NotHeld : RoleAudit.Held(before[0].ExpiresAt);
        return await audit.TrySaveAsync(account, actor, RoleAudit.Granting, what, former, RoleAudit.Held(wanted.ExpiresAt), cancellationToken) is { } changed
            ? changed
            : Done.Instance;

        async Task<Outcome<Done>> RefuseAsync(Refusal refusal) => await audit.RefusedAsync(actor, RoleAudit.Granting, accountId, what, refusal);
    }

    private void Replace(Account account, List<RoleGrant> before, RequestedRole wanted, Actor actor)
    {
        var now = time.GetUtcNow().UtcDateTime;
        db.RoleGrants.RemoveRange(before);
        db.RoleGrants.Add(new RoleGrant(account.Id, wanted.Role, wanted.Scope, now, actor.AccountId, wanted.ExpiresAt));
        var stillHeld = before.FirstOrDefault(g => g.ExpiresAt is null || g.ExpiresAt > now);
        db.AccountChanges.Add(stillHeld is null
            ? AccountChange.Granted(account.Id, wanted, actor.AccountId, now)
            : AccountChange.Prolonged(stillHeld, wanted.ExpiresAt, actor.AccountId, now));
    }
}
