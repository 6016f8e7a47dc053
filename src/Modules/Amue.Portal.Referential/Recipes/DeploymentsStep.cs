using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Recipes;
using Amue.Portal.Platform.Security;
using Amue.Portal.Referential.Data;
using Amue.Portal.Referential.History;
using Amue.Portal.Referential.Products;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Referential.Recipes;

/// <summary><c>deployments</c>: which establishment uses which product, since when and in what version.</summary>
internal sealed class DeploymentsStep(PortalDb db, ReferentialDirectory referential, ChangeLog changes) : RecipeListStep<DeploymentsStep.Model, DeploymentsStep.DeploymentModel>
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

        if (await db.Products.AsNoTracking().SingleOrDefaultAsync(p => p.Key == item.Product, cancellationToken) is not { } product)
        {
            return Refusal.Invalid("referential.unknownProduct", item.Product);
        }

        var existing = await db.Deployments.SingleOrDefaultAsync(d => d.EstablishmentId == establishment.Id && d.ProductId == product.Id, cancellationToken);
        var before = existing?.ToDetails(product.Key);
        var wanted = DeploymentFields.Tidy(item.Over(before), product);
        if (DeploymentFields.Check(wanted, product).FirstOrDefault() is { } error)
        {
            return Refusal.Invalid(error.Key, error.Arguments);
        }

        var fields = DeploymentFields.Differences(before, wanted);
        if (fields.Count == 0)
        {
            return Done.Instance;
        }

        (existing ?? db.Deployments.Add(new Deployment(establishment.Id, product.Id)).Entity).Describe(wanted);
        changes.Add(establishment.Id, "deployed", fields, context.Actor);
        await db.SaveChangesAsync(cancellationToken);
        return Done.Instance;
    }

    internal sealed record Model(IReadOnlyList<DeploymentModel> Deployments);

    /// <param name="Convention">The day on which the establishment signed for it.</param>
    /// <param name="Production">The day on which its people began to work with it.</param>
    internal sealed record DeploymentModel(
        string Establishment,
        string Product,
        DateOnly On,
        DateOnly? Until = null,
        string? Version = null,
        DateOnly? Convention = null,
        DateOnly? Production = null,
        IReadOnlyList<string>? Modules = null)
    {
        /// <summary>The end and the version are always said; what else is not said stays.</summary>
        public DeploymentDetails Over(DeploymentDetails? before) => new(Product, On)
        {
            EndedOn = Until,
            Version = Version ?? "",
            ConventionSignedOn = Convention ?? before?.ConventionSignedOn,
            InProductionOn = Production ?? before?.InProductionOn,
            Modules = Modules ?? before?.Modules ?? [],
        };
    }
}
