using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Amue.Portal.Referential.Data;
using Amue.Portal.Referential.History;
using Amue.Portal.Referential.Support;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Referential.Products;

/// <summary>What is known of one product, for those who say it.</summary>
internal sealed class ReadProduct(PortalDb db, ChangeLog changes, ReferentialDirectory referential, TimeProvider time)
{
    public async Task<Outcome<ProductSheet>> ExecuteAsync(string key, Actor actor, CancellationToken cancellationToken)
    {
        if (!actor.MayPortalWide(ReferentialPermissions.Manage) || await referential.FindProductAsync(key, cancellationToken) is not { } entry)
        {
            return Refusal.NotFound;
        }

        var product = await db.Products.AsNoTracking().SingleAsync(p => p.Id == entry.Id, cancellationToken);
        var chain = await referential.SupportChainAsync(product.Id, cancellationToken);
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        var deployments = await db.Deployments.Where(d => d.ProductId == product.Id)
            .GroupBy(d => d.DeployedOn <= today && (d.EndedOn == null || d.EndedOn > today))
            .Select(g => new { InUse = g.Key, Count = g.Count() }).ToListAsync(cancellationToken);
        return new ProductSheet(
            product.ToDetails(level => chain[level]?.Key ?? ""),
            chain,
            product.Revision,
            deployments.Where(d => d.InUse).Sum(d => d.Count),
            deployments.Sum(d => d.Count),
            await changes.OfAsync(product.Id, cancellationToken));
    }
}

/// <param name="InUse">How many establishments use it today.</param>
/// <param name="Deployments">How many ever did or will, each counted once.</param>
internal sealed record ProductSheet(ProductDetails Details, SupportChain Chain, int Revision, int InUse, int Deployments, IReadOnlyList<ReferentialChange> History);
