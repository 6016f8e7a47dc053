using Amue.Portal.Accounts.Data;
using Amue.Portal.Accounts.Registration;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Amue.Portal.Platform.Spaces;
using Amue.Portal.Referential;
using Amue.Portal.Referential.Products;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Accounts.Roles;

/// <summary>On what a role is to be held, from what a form says: the establishment is always the holder's own.</summary>
internal sealed class RoleScope(PortalDb db, ReferentialDirectory referential, SpaceCatalog spaces)
{
    public async Task<Outcome<RequestedRole>> OfAsync(string role, string? product, string? space, DateTime? until, Guid holder, CancellationToken cancellationToken)
    {
        Guid? productId = string.IsNullOrEmpty(product) ? null : (await referential.FindProductAsync(product, cancellationToken))?.Id ?? Guid.Empty;
        Guid? spaceId = string.IsNullOrEmpty(space) ? null : (await spaces.CurrentAsync(cancellationToken)).Find(space)?.Id ?? Guid.Empty;
        // What is not there is looked for nonetheless: the operation answers for it as for what one may not see.
        var named = new Scope(spaceId, EstablishmentId: null, productId);
        var establishment = await db.Accounts.Where(a => a.Id == holder).Select(a => a.EstablishmentId).SingleOrDefaultAsync(cancellationToken);
        switch (RoleReaches.Of(role))
        {
            case RoleReach.Establishment or RoleReach.EstablishmentAndProduct when establishment is null:
                return Refusal.InvalidField(nameof(RequestedRole.Role), "accounts.role.noEstablishment");
            case RoleReach.Establishment or RoleReach.EstablishmentAndProduct:
                return new RequestedRole(role, named with { EstablishmentId = establishment }, until);
            default:
                return new RequestedRole(role, named, until);
        }
    }

    /// <summary>The products for which an actor may give roles: those they administer, or all where they administer an establishment.</summary>
    public async Task<IReadOnlyList<ProductEntry>> ProductsAsync(Actor actor, CancellationToken cancellationToken)
    {
        var all = await referential.AllProductsAsync(cancellationToken);
        var establishments = actor.Rights.Any(r => r.Permissions.Contains(AccountPermissions.GrantRoles.Name) && r.Scope.EstablishmentId is not null);
        return establishments ? all : all.Where(p => actor.May(AccountPermissions.GrantRoles, new Scope(ProductId: p.Id))).ToList();
    }
}
