using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Recipes;
using Amue.Portal.Platform.Security;
using Amue.Portal.Referential.Data;
using Amue.Portal.Referential.History;
using Amue.Portal.Referential.Products;
using Amue.Portal.Referential.Support;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Referential.Recipes;

/// <summary><c>products</c>: products with their categories, versions and support chain.</summary>
internal sealed class ProductsStep(PortalDb db, ReferentialDirectory referential) : RecipeListStep<ProductsModel, ProductModel>
{
    public const string AnnouncedKind = "product";

    public override string Name => "products";

    public override Permission Permission => ReferentialPermissions.Manage;

    protected override IReadOnlyList<ProductModel> ItemsOf(ProductsModel model) => model.Products;

    protected override async Task ValidateAsync(ProductsModel model, RecipeContext context, RecipeProblems problems, CancellationToken cancellationToken)
    {
        for (var i = 0; i < model.Products.Count; i++)
        {
            var product = model.Products[i];
            context.Announce(AnnouncedKind, product.Key);
            foreach (var (level, key) in product.Support?.Groups ?? [])
            {
                if (!context.IsAnnounced(SupportGroupsStep.AnnouncedKind, key) && await referential.FindGroupAsync(key, cancellationToken) is null)
                {
                    problems.At(nameof(model.Products)).At(i).At(nameof(ProductModel.Support)).At(level.ToString()).Add("referential.unknownGroup", key);
                }
            }
        }
    }

    protected override async Task<Outcome<Done>> ExecuteAsync(ProductModel item, RecipeContext context, CancellationToken cancellationToken)
    {
        var product = await db.Products.SingleOrDefaultAsync(p => p.Key == item.Key, cancellationToken);
        if (product is null)
        {
            product = new Product(item.Key);
            db.Products.Add(product);
        }

        var wanted = new ProductDetails(item.Key, item.Name)
        {
            Description = item.Description ?? "",
            Domain = item.Domain,
            Family = item.Family,
            Lifecycle = item.Lifecycle,
            Versions = item.Versions ?? [],
            Modules = item.Modules ?? [],
        };
        if (Differences.Between(product.ToDetails(_ => ""), wanted).Count > 0)
        {
            product.Describe(wanted);
        }

        product.Categorise((item.Categories ?? []).Select(c => c.ToCategory()));
        foreach (var (level, key) in item.Support?.Groups ?? [])
        {
            var group = await referential.FindGroupAsync(key, cancellationToken);
            if (group is null)
            {
                return Refusal.Invalid("referential.unknownGroup", key);
            }

            var link = await db.SupportChainLinks.SingleOrDefaultAsync(l => l.ProductId == product.Id && l.Level == level, cancellationToken);
            if (link is null)
            {
                db.SupportChainLinks.Add(new SupportChainLink(product.Id, level, group.Id));
            }
            else
            {
                link.GiveTo(group.Id);
            }
        }

        await db.SaveChangesAsync(cancellationToken);
        return Done.Instance;
    }
}
