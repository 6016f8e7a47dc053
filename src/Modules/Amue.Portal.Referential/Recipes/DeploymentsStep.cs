using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Recipes;
using Amue.Portal.Platform.Security;
using Amue.Portal.Referential.Data;
using Amue.Portal.Referential.Products;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Referential.Recipes;

/// <summary><c>deployments</c>: which establishment uses which product, since when and in what version.</summary>
internal sealed class DeploymentsStep(PortalDb db, ReferentialDirectory referential) : RecipeListStep<DeploymentsStep.Model, DeploymentsStep.DeploymentModel>
{
    public override string Name => "deployments";

    public override Permission Permission => ReferentialPermissions.Manage;

    protected override IReadOnlyList<DeploymentModel> ItemsOf(Model model) => model.Deployments;

    protected override async Task ValidateAsync(Model model, RecipeContext context, RecipeProblems problems, CancellationToken cancellationToken)
    {
        for (var i = 0; i < model.Deployments.Count; i++)
        {
            var deployment = model.Deployments[i];
            var place = problems.At(nameof(Model.Deployments)).At(i);
            if (!context.IsAnnounced(EstablishmentsStep.AnnouncedKind, deployment.Establishment)
                && await referential.FindEstablishmentAsync(deployment.Establishment, cancellationToken) is null)
            {
                place.At(nameof(DeploymentModel.Establishment)).Add("referential.unknownEstablishment", deployment.Establishment);
            }

            if (!context.IsAnnounced(ProductsStep.AnnouncedKind, deployment.Product) && await referential.FindProductAsync(deployment.Product, cancellationToken) is null)
            {
                place.At(nameof(DeploymentModel.Product)).Add("referential.unknownProduct", deployment.Product);
            }
        }
    }

    protected override async Task<Outcome<Done>> ExecuteAsync(DeploymentModel item, RecipeContext context, CancellationToken cancellationToken)
    {
        if (await referential.FindEstablishmentAsync(item.Establishment, cancellationToken) is not { } establishment)
        {
            return Refusal.Invalid("referential.unknownEstablishment", item.Establishment);
        }

        if (await referential.FindProductAsync(item.Product, cancellationToken) is not { } product)
        {
            return Refusal.Invalid("referential.unknownProduct", item.Product);
        }

        if (item.Version is { } version && !product.Versions.Contains(version))
        {
            return Refusal.Invalid("referential.versionUnknown", version);
        }

        var deployment = await db.Deployments.SingleOrDefaultAsync(d => d.EstablishmentId == establishment.Id && d.ProductId == product.Id, cancellationToken);
        if (deployment is null)
        {
            deployment = new Deployment(establishment.Id, product.Id);
            db.Deployments.Add(deployment);
        }

        deployment.Describe(item.On, item.Until, item.Version);
        await db.SaveChangesAsync(cancellationToken);
        return Done.Instance;
    }

    internal sealed record Model(IReadOnlyList<DeploymentModel> Deployments);

    internal sealed record DeploymentModel(string Establishment, string Product, DateOnly On, DateOnly? Until = null, string? Version = null);
}
