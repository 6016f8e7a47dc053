using Amue.Portal.Accounts.Data;
using Amue.Portal.Accounts.Registration;
using Amue.Portal.Accounts.Roles;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Amue.Portal.Platform.Spaces;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Accounts.People;

/// <summary>One person: what they hold, since when, from whom, and what has changed. Each reader sees what they administer.</summary>
internal sealed class ReadPerson(PortalDb db, SpaceCatalog spaces, RoleOffers offers, TimeProvider time)
{
    private const int MostChanges = 200;

    public async Task<Outcome<PersonFile>> ExecuteAsync(Guid accountId, Actor actor, CancellationToken cancellationToken)
    {
        if (!actor.May(AccountPermissions.GrantRoles))
        {
            return Refusal.NotFound;
        }

        var now = time.GetUtcNow().UtcDateTime;
        var administered = AdministeredPeople.Of(actor, await spaces.CurrentAsync(cancellationToken));
        var account = await administered.In(db, now).AsNoTracking().SingleOrDefaultAsync(a => a.Id == accountId, cancellationToken);
        if (account is null)
        {
            return Refusal.NotFound;
        }

        var grants = await db.RoleGrants.AsNoTracking().Where(g => g.AccountId == accountId).ToListAsync(cancellationToken);
        var changes = await db.AccountChanges.AsNoTracking().Where(c => c.AccountId == accountId)
            .OrderByDescending(c => c.At).ThenByDescending(c => c.Id).Take(MostChanges).ToListAsync(cancellationToken);
        var roles = new List<HeldRole>();
        foreach (var grant in grants.Where(g => administered.Includes(g.Scope, account.EstablishmentId)).OrderBy(g => RoleReaches.OrderOf(g.Role)).ThenBy(g => g.GrantedAt))
        {
            var mayRevoke = await offers.MayGiveAsync(actor, new RequestedRole(grant.Role, grant.Scope, DateTime.MinValue), account.EstablishmentId, cancellationToken);
            roles.Add(new HeldRole(grant.Id, grant.Role, grant.Scope, grant.GrantedAt, grant.GrantedBy, grant.ExpiresAt, grant.ExpiresAt <= now, mayRevoke));
        }

        var others = !actor.Is(accountId);
        return new PersonFile(
            account.Id,
            account.Name,
            account.Login,
            account.JobFunction,
            account.Expertise,
            account.EstablishmentId,
            account.IsActive,
            roles,
            changes.Where(c => administered.Includes(c.Scope, account.EstablishmentId)).ToList(),
            MayGive: others && account.IsActive,
            MayLeave: others && account.EstablishmentId is not null && actor.May(AccountPermissions.Manage, account.Scope)
                && !await db.HoldsThePortalAsync(accountId, cancellationToken),
            MayJoin: others && account.EstablishmentId is null && actor.MayPortalWide(AccountPermissions.Manage));
    }
}
