using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Amue.Portal.Referential.Data;
using Amue.Portal.Referential.Establishments;
using Amue.Portal.Referential.History;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Referential.Products;

/// <summary>Puts a product in place at an establishment, or says more of it: one row a pair, so that it is counted once (domain.md §2.2).</summary>
internal sealed class DescribeDeployment(PortalDb db, ChangeLog changes)
{
    public const string Act = "referential.deployment.describe";

    public async Task<Outcome<Done>> ExecuteAsync(string code, DeploymentDetails details, Actor actor, CancellationToken cancellationToken)
    {
        if (!actor.MayPortalWide(ReferentialPermissions.Manage))
        {
            return await RefuseAsync(Refusal.NotPermitted);
        }

        var establishment = await db.Establishments.AsNoTracking().SingleOrDefaultAsync(e => e.Code == code, cancellationToken);
        if (establishment is null)
        {
            return await RefuseAsync(Refusal.NotFound);
        }

        if (establishment.Standing != EstablishmentStanding.Open)
        {
            return await RefuseAsync(Refusal.Conflict("referential.establishment.notOpen"));
        }

        var product = await db.Products.AsNoTracking().SingleOrDefaultAsync(p => p.Key == details.Product, cancellationToken);
        if (Check(details, product).ToList() is { Count: > 0 } errors)
        {
            return Refusal.Invalid(errors);
        }

        var existing = await db.Deployments.SingleOrDefaultAsync(d => d.EstablishmentId == establishment.Id && d.ProductId == product!.Id, cancellationToken);
        var fields = Differences.Between(existing?.ToDetails(details.Product), details);
        if (fields.Count == 0)
        {
            return Done.Instance;
        }

        (existing ?? db.Deployments.Add(new Deployment(establishment.Id, product!.Id)).Entity).Describe(details);
        // Which product it is about belongs to the entry, even when it is not what has changed.
        var told = fields.Any(f => f.Field == nameof(details.Product)) ? fields : [new FieldChange(nameof(details.Product), details.Product, details.Product), .. fields];
        changes.Add(establishment.Id, "deployed", told, actor);
        return await changes.TrySaveAsync(actor, Act, EstablishmentAct.Target(code), told, cancellationToken) is { } refusal ? refusal : Done.Instance;

        async Task<Outcome<Done>> RefuseAsync(Refusal refused) => await changes.RefusedAsync(actor, Act, EstablishmentAct.Target(code), refused);
    }

    private static IEnumerable<FieldError> Check(DeploymentDetails details, Product? product)
    {
        if (product is null)
        {
            yield return new FieldError(nameof(details.Product), "referential.unknownProduct", details.Product);
            yield break;
        }

        if (details.Version.Length > 0 && !product.Versions.Contains(details.Version))
        {
            yield return new FieldError(nameof(details.Version), "referential.versionUnknown", details.Version);
        }

        foreach (var module in details.Modules.Except(product.Modules, StringComparer.Ordinal))
        {
            yield return new FieldError(nameof(details.Modules), "referential.moduleUnknown", module);
        }

        if (details.DeployedOn < details.ConventionSignedOn)
        {
            yield return new FieldError(nameof(details.DeployedOn), "referential.deployment.beforeConvention");
        }

        if (details.InProductionOn < details.DeployedOn)
        {
            yield return new FieldError(nameof(details.InProductionOn), "referential.deployment.productionOrder");
        }

        if (details.EndedOn < details.DeployedOn)
        {
            yield return new FieldError(nameof(details.EndedOn), "referential.deployment.order");
        }
    }
}
