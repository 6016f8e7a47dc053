using Amue.Portal.Accounts.Closing;
using Amue.Portal.Accounts.Data;
using Amue.Portal.Accounts.Registration;
using Amue.Portal.Accounts.Roles;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Events;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Amue.Portal.Referential.Support;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Accounts.People;

/// <summary>
/// Records that a person has left their establishment. The account is closed, so that open sessions end at their next request and no
/// mail leaves any more; what they held for the establishment is taken back, and so are membership and places in support groups.
/// </summary>
internal sealed class EndMembership(PortalDb db, LeaveGroups groups, RoleAudit audit, EventLog events, TimeProvider time)
{
    public async Task<Outcome<Done>> ExecuteAsync(Guid accountId, Actor actor, CancellationToken cancellationToken)
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

        if (actor.Is(accountId) || await db.HoldsThePortalAsync(accountId, cancellationToken))
        {
            return await RefuseAsync(Refusal.NotPermitted);
        }

        if (account.EstablishmentId is not { } establishment)
        {
            return await RefuseAsync(Refusal.Conflict("accounts.membership.none"));
        }

        await CloseAsync(account, establishment, actor, cancellationToken);
        return await audit.TrySaveAsync(account, actor, RoleAudit.Leaving, "membership", RoleAudit.Belongs(establishment), RoleAudit.Belongs(establishment: null), cancellationToken) is { } changed
            ? changed
            : Done.Instance;

        async Task<Outcome<Done>> RefuseAsync(Refusal refusal) => await audit.RefusedAsync(actor, RoleAudit.Leaving, accountId, "membership", refusal);
    }

    private async Task CloseAsync(Account account, Guid establishment, Actor actor, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var held = await db.RoleGrants.Where(g => g.AccountId == account.Id && (g.EstablishmentId == establishment || g.Role == Role.Member)).ToListAsync(cancellationToken);
        db.RoleGrants.RemoveRange(held);
        db.AccountChanges.AddRange(held.Select(g => AccountChange.Revoked(g, actor.AccountId, now)));
        db.AccountChanges.Add(AccountChange.Left(account.Id, establishment, actor.AccountId, now));
        await groups.NoteAsync(account.Id, cancellationToken);
        account.BelongTo(establishmentId: null);
        if (account.Disable(now))
        {
            events.Add(new AccountDisabled(await db.PersonRefAsync(account.Id, cancellationToken)), actor);
        }

        events.Add(new AccountUpdated(await db.PersonRefAsync(account.Id, cancellationToken)), actor);
    }
}
