using Amue.Portal.Accounts.Registration;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Security;
using Amue.Portal.Platform.Spaces;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Accounts.Roles;

/// <summary>Which roles an actor may give or take back, and where: the forms offer by it and the operations accept by it.</summary>
internal sealed class RoleOffers(PortalDb db, SpaceCatalog spaces)
{
    /// <summary>Whether the actor administers a scope at all. To others it is as if nothing were there.</summary>
    public async Task<bool> AdministersAsync(Actor actor, Scope scope, Guid? establishmentId, CancellationToken cancellationToken) =>
        actor.May(AccountPermissions.GrantRoles, await ThingAsync(scope, cancellationToken))
        || (scope == Scope.Portal && establishmentId is not null && actor.May(AccountPermissions.GrantRoles, new Scope(EstablishmentId: establishmentId)));

    /// <param name="establishmentId">The establishment of whoever is to hold the role.</param>
    public async Task<bool> MayGiveAsync(Actor actor, RequestedRole role, Guid? establishmentId, CancellationToken cancellationToken)
    {
        if (!await AdministersAsync(actor, role.Scope, establishmentId, cancellationToken))
        {
            return false;
        }

        if (actor.MayGive(role, establishmentId))
        {
            return true;
        }

        var thing = await ThingAsync(role.Scope, cancellationToken);
        var permissions = await db.Roles.Where(r => r.Key == role.Role).Select(r => r.Permissions).SingleOrDefaultAsync(cancellationToken);
        return permissions is { Count: > 0 }
            && role.Scope != Scope.Portal
            && permissions.TrueForAll(permission => actor.IsSystem || actor.Rights.Any(held => Covers(held, permission, thing, role.ExpiresAt)));
    }

    /// <summary>The keys of the roles that the actor may give somewhere.</summary>
    public async Task<IReadOnlyList<string>> RolesAsync(Actor actor, CancellationToken cancellationToken)
    {
        var roles = await db.Roles.AsNoTracking().ToListAsync(cancellationToken);
        return roles
            .Where(r => RoleReaches.Of(r.Key) != RoleReach.None && MayGiveSomewhere(actor, r))
            .OrderBy(r => RoleReaches.OrderOf(r.Key)).ThenBy(r => r.Key, StringComparer.Ordinal)
            .Select(r => r.Key).ToList();
    }

    /// <summary>The spaces where the actor gives roles.</summary>
    public async Task<IReadOnlyList<SpaceEntry>> SpacesAsync(Actor actor, CancellationToken cancellationToken) =>
        (await spaces.CurrentAsync(cancellationToken)).All.Where(s => actor.May(AccountPermissions.GrantRoles, s.Scope)).OrderBy(s => s.Title, StringComparer.CurrentCulture).ToList();

    // What is granted for a limited time is given on for no longer.
    private static bool Covers(HeldRight held, string permission, Scope thing, DateTime? until) =>
        held.Permissions.Contains(permission) && held.Scope.Covers(thing) && (held.ExpiresAt is null || until <= held.ExpiresAt);

    private static bool MayGiveSomewhere(Actor actor, Role role) =>
        actor.Rights.Where(r => r.Permissions.Contains(AccountPermissions.GrantRoles.Name)).Any(own =>
            own.Scope.EstablishmentId is not null || own.Scope == Scope.Portal
                ? actor.MayGive(new RequestedRole(role.Key, role.Key == Role.Member ? Scope.Portal : own.Scope), own.Scope.EstablishmentId)
                : RoleReaches.Of(role.Key) is RoleReach.SpaceOrProduct or RoleReach.Any && role.Permissions.Count > 0
                    && role.Permissions.TrueForAll(permission => actor.Rights.Any(held => held.Permissions.Contains(permission) && held.Scope.Covers(own.Scope))));

    // A space is also its product's and its establishment's: whoever administers those administers it. What an establishment does with
    // a product is the establishment's.
    private async Task<Scope> ThingAsync(Scope scope, CancellationToken cancellationToken) => scope switch
    {
        { EstablishmentId: { } establishment } => new Scope(EstablishmentId: establishment),
        { SpaceId: { } id, ProductId: null } when (await spaces.CurrentAsync(cancellationToken)).Find(id) is { } space => space.Scope,
        _ => scope,
    };
}
