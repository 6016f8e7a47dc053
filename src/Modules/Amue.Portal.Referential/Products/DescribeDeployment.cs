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

    public async Task<Outcome<Done>> ExecuteAsync(string code, DeploymentDetails described, Actor actor, CancellationToken cancellationToken)
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

        var product = await db.Products.AsNoTracking().SingleOrDefaultAsync(p => p.Key == described.Product, cancellationToken);
        if (product is null)
        {
            return Refusal.InvalidField(nameof(described.Product), "referential.unknownProduct", described.Product);
        }

        var details = DeploymentFields.Tidy(described, product);
        if (DeploymentFields.Check(details, product).ToList() is { Count: > 0 } errors)
        {
            return Refusal.Invalid(errors);
        }

        var existing = await db.Deployments.SingleOrDefaultAsync(d => d.EstablishmentId == establishment.Id && d.ProductId == product.Id, cancellationToken);
        var fields = DeploymentFields.Differences(existing?.ToDetails(details.Product), details);
        if (fields.Count == 0)
        {
            return Done.Instance;
        }

        (existing ?? db.Deployments.Add(new Deployment(establishment.Id, product.Id)).Entity).Describe(details);
        changes.Add(establishment.Id, "deployed", fields, actor);
        return await changes.TrySaveAsync(actor, Act, EstablishmentAct.Target(code), fields, cancellationToken) is { } refusal ? refusal : Done.Instance;

        async Task<Outcome<Done>> RefuseAsync(Refusal refused) => await changes.RefusedAsync(actor, Act, EstablishmentAct.Target(code), refused);
    }
}
