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
internal sealed class ProductsStep(PortalDb db, ReferentialDirectory referential, ChangeLog changes) : RecipeListStep<ProductsModel, ProductModel>
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
        var existing = await db.Products.SingleOrDefaultAsync(p => p.Key == item.Key, cancellationToken);
        var product = existing ?? new Product(item.Key);
        var groups = await db.SupportGroups.AsNoTracking().ToDictionaryAsync(g => g.Id, g => g.Key, cancellationToken);
        var links = await db.SupportChainLinks.Where(l => l.ProductId == product.Id).ToListAsync(cancellationToken);
        var before = existing?.ToDetails(level => links.Find(l => l.Level == level) is { } link ? groups[link.GroupId] : "");
        var wanted = Wanted(item, before);
        if (wanted.Chain().FirstOrDefault(l => l.Group.Length > 0 && !groups.ContainsValue(l.Group)) is { Group: { } unknown })
        {
            return Refusal.Invalid("referential.unknownGroup", unknown);
        }

        var categories = (item.Categories ?? []).Select(c => c.ToCategory()).ToList();
        var fields = Differences.Between(before, wanted).Concat(Differences.Between(existing is null ? null : Told.Of(existing.Categories), Told.Of(categories))).ToList();
        if (fields.Count == 0)
        {
            return Done.Instance;
        }

        product.Describe(wanted);
        product.Categorise(categories);
        if (existing is null)
        {
            db.Products.Add(product);
        }

        foreach (var (level, _, key) in wanted.Chain().Where(l => l.Group.Length > 0))
        {
            Link(product.Id, level, links.Find(l => l.Level == level), groups.First(g => g.Value == key).Key);
        }

        changes.Add(product.Id, existing is null ? "created" : "described", fields, context.Actor);
        await db.SaveChangesAsync(cancellationToken);
        return Done.Instance;
    }

    // The levels that a recipe does not name stay with whoever holds them.
    private static ProductDetails Wanted(ProductModel item, ProductDetails? before) => ProductFields.Tidy(new ProductDetails(item.Key, item.Name)
    {
        Description = item.Description ?? "",
        Domain = item.Domain,
        Family = item.Family,
        Lifecycle = item.Lifecycle,
        Versions = item.Versions ?? [],
        Modules = item.Modules ?? [],
        N1 = item.Support?.N1 ?? before?.N1 ?? "",
        N2 = item.Support?.N2 ?? before?.N2 ?? "",
        N3 = item.Support?.N3 ?? before?.N3 ?? "",
    });

    private void Link(Guid productId, SupportLevel level, SupportChainLink? link, Guid group)
    {
        if (link is null)
        {
            db.SupportChainLinks.Add(new SupportChainLink(productId, level, group));
        }
        else
        {
            link.GiveTo(group);
        }
    }

    private sealed record Told(string Categories)
    {
        public static Told Of(IEnumerable<ProductCategory> categories) =>
            new(string.Join(", ", categories.Select(c => c.Label.En is null ? $"{c.Code} {c.Label.Fr}" : $"{c.Code} {c.Label.Fr} / {c.Label.En}")));
    }
}
