using Amue.Portal.Accounts.Data;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Security;
using Amue.Portal.Platform.Spaces;

namespace Amue.Portal.Accounts.People;

/// <summary>
/// Whom an actor administers: everyone, the people of an establishment, or those who hold a role on a space. Who gives rights to
/// people knows their names, whatever others are shown.
/// </summary>
internal sealed record AdministeredPeople(bool Everyone, Guid[] Establishments, Guid[] Spaces, Guid[] Products)
{
    public static AdministeredPeople Of(Actor actor, SpaceDirectory spaces)
    {
        var rights = actor.Rights.Where(r => r.Permissions.Contains(AccountPermissions.GrantRoles.Name)).Select(r => r.Scope).ToList();
        return new AdministeredPeople(
            actor.MayPortalWide(AccountPermissions.GrantRoles),
            rights.Where(s => s is { SpaceId: null, ProductId: null }).Select(s => s.EstablishmentId).OfType<Guid>().ToArray(),
            spaces.All.Where(s => actor.May(AccountPermissions.GrantRoles, s.Scope)).Select(s => s.Id).ToArray(),
            rights.Where(s => s is { SpaceId: null, EstablishmentId: null }).Select(s => s.ProductId).OfType<Guid>().ToArray());
    }

    public IQueryable<Account> In(PortalDb db, DateTime now) => Everyone
        ? db.Accounts
        : db.Accounts.Where(a => (a.EstablishmentId != null && Establishments.Contains(a.EstablishmentId.Value))
            || db.RoleGrants.Any(g => g.AccountId == a.Id && g.EstablishmentId == null && (g.ExpiresAt == null || g.ExpiresAt > now)
                && ((g.SpaceId != null && Spaces.Contains(g.SpaceId.Value)) || (g.ProductId != null && Products.Contains(g.ProductId.Value)))));

    /// <summary>Whether what is held there, by someone of that establishment, is the actor's to see.</summary>
    public bool Includes(Scope held, Guid? establishmentId) =>
        Everyone
        || (establishmentId is { } own && Establishments.Contains(own))
        || (held.EstablishmentId is null && ((held.SpaceId is { } space && Spaces.Contains(space)) || (held.ProductId is { } product && Products.Contains(product))));
}
