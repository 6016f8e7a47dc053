using Amue.Portal.Accounts.Data;
using Amue.Portal.Accounts.People;
using Amue.Portal.Accounts.Registration;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Events;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Accounts.Roles;

/// <summary>Takes a role back, at once. Whoever could give it may; the portal keeps one administrator who needs no other to come back.</summary>
internal sealed class RevokeRole(PortalDb db, RoleOffers offers, RoleAudit audit, EventLog events, TimeProvider time)
{
    public async Task<Outcome<Done>> ExecuteAsync(Guid accountId, Guid grantId, Actor actor, CancellationToken cancellationToken)
    {
        var what = $"grant:{grantId:N}";
        if (!actor.May(AccountPermissions.GrantRoles))
        {
            return await RefuseAsync(Refusal.NotPermitted);
        }

        var account = await db.Accounts.SingleOrDefaultAsync(a => a.Id == accountId, cancellationToken);
        var grant = await db.RoleGrants.SingleOrDefaultAsync(g => g.Id == grantId && g.AccountId == accountId, cancellationToken);
        if (account is null || grant is null || !await offers.AdministersAsync(actor, grant.Scope, account.EstablishmentId, cancellationToken))
        {
            return await RefuseAsync(Refusal.NotFound);
        }

        var held = new RequestedRole(grant.Role, grant.Scope, grant.ExpiresAt);
        what = RoleAudit.Words(held);
        // Who may give it for a day may take it back, however long it was given for.
        if (!await offers.MayGiveAsync(actor, held with { ExpiresAt = DateTime.MinValue }, account.EstablishmentId, cancellationToken))
        {
            return await RefuseAsync(Refusal.NotPermitted);
        }

        if (await db.IsLastAdministratorAsync(grant, cancellationToken))
        {
            return await RefuseAsync(Refusal.Conflict("accounts.role.lastAdministrator"));
        }

        db.RoleGrants.Remove(grant);
        db.AccountChanges.Add(AccountChange.Revoked(grant, actor.AccountId, time.GetUtcNow().UtcDateTime));
        events.Add(new AccountUpdated(await db.PersonRefAsync(accountId, cancellationToken)), actor);
        return await audit.TrySaveAsync(account, actor, RoleAudit.Revoking, what, RoleAudit.Held(grant.ExpiresAt), RoleAudit.NotHeld, cancellationToken) is { } changed
            ? changed
            : Done.Instance;

        async Task<Outcome<Done>> RefuseAsync(Refusal refusal) => await audit.RefusedAsync(actor, RoleAudit.Revoking, accountId, what, refusal);
    }
}
