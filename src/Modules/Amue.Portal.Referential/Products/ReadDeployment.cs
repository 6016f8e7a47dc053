using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Amue.Portal.Referential.Data;
using Amue.Portal.Referential.Establishments;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Referential.Products;

/// <summary>What the form of a deployment begins with.</summary>
internal sealed class ReadDeployment(PortalDb db, ReferentialDirectory referential, TimeProvider time)
{
    /// <param name="product">The key of one that is in place, or is to be; empty: not chosen yet.</param>
    public async Task<Outcome<DeploymentSheet>> ExecuteAsync(string code, string product, Actor actor, CancellationToken cancellationToken)
    {
        if (!actor.MayPortalWide(ReferentialPermissions.Manage)
            || await db.Establishments.AsNoTracking().SingleOrDefaultAsync(e => e.Code == code, cancellationToken) is not { Standing: EstablishmentStanding.Open } establishment)
        {
            return Refusal.NotFound;
        }

        var products = (await referential.AllProductsAsync(cancellationToken)).Where(p => p.Lifecycle != ProductLifecycle.Archived || p.Key == product).ToList();
        var chosen = products.Find(p => p.Key == product)?.Id;
        var existing = chosen is null
            ? null
            : await db.Deployments.AsNoTracking().SingleOrDefaultAsync(d => d.EstablishmentId == establishment.Id && d.ProductId == chosen, cancellationToken);
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        return new DeploymentSheet(establishment.Name, products, existing?.ToDetails(product) ?? new DeploymentDetails(product, today), existing is not null);
    }
}

/// <param name="Products">Those that can be put in place.</param>
internal sealed record DeploymentSheet(string Establishment, IReadOnlyList<ProductEntry> Products, DeploymentDetails Details, bool Exists);
