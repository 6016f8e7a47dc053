using System.Text.Json;
using System.Text.RegularExpressions;
using Amue.Portal.Platform.Audit;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Amue.Portal.Platform.Spaces;
using Amue.Portal.Referential.Data;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Referential.Products;

/// <summary>The categories of a product's requests, as who manages its space wants them. Requests keep the code that they were given.</summary>
public sealed partial class ChangeCategories(PortalDb db, SpaceCatalog spaces, AuditLog audit)
{
    public const int LongestLabel = 80;

    public const int Most = 40;

    public async Task<Outcome<Done>> ExecuteAsync(Guid productId, IReadOnlyList<ProductCategory> categories, Actor actor, CancellationToken cancellationToken)
    {
        var product = await db.Products.SingleOrDefaultAsync(p => p.Id == productId, cancellationToken);
        if (product is null || (await spaces.CurrentAsync(cancellationToken)).OfProduct(productId) is not { } space)
        {
            return Refusal.NotFound;
        }

        if (!actor.May(PlatformPermissions.ManageSpace, space.Scope))
        {
            return Refusal.NotPermitted;
        }

        if (space.IsArchived)
        {
            return Refusal.Conflict("spaces.archived");
        }

        if (Check(categories).ToList() is { Count: > 0 } errors)
        {
            return Refusal.Invalid(errors);
        }

        var before = JsonSerializer.Serialize(product.Categories);
        var after = JsonSerializer.Serialize(categories);
        if (before != after)
        {
            product.Categorise(categories);
            await audit.SaveAsync(db, actor, new AuditAct("referential.changeCategories", product.Key) { Before = before, After = after }, cancellationToken);
        }

        return Done.Instance;
    }

    private static IEnumerable<FieldError> Check(IReadOnlyList<ProductCategory> categories)
    {
        if (categories.Count is 0 or > Most)
        {
            yield return new FieldError("Categories", "referential.categories.count", Most);
        }

        foreach (var category in categories.Where(c => !Code().IsMatch(c.Code)))
        {
            yield return new FieldError("Categories", "referential.categories.code", category.Code);
        }

        foreach (var category in categories.Where(c => string.IsNullOrWhiteSpace(c.Label.Fr) || c.Label.Fr.Length > LongestLabel || c.Label.En?.Length > LongestLabel))
        {
            yield return new FieldError("Categories", "referential.categories.label", category.Code, LongestLabel);
        }

        foreach (var twice in categories.GroupBy(c => c.Code).Where(g => g.Count() > 1))
        {
            yield return new FieldError("Categories", "referential.categories.twice", twice.Key);
        }
    }

    [GeneratedRegex("^[A-Z][A-Z0-9]{1,9}\\z", RegexOptions.CultureInvariant)]
    private static partial Regex Code();
}
