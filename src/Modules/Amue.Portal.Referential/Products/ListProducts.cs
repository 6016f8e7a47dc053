using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Amue.Portal.Platform.Text;
using Amue.Portal.Referential.Data;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Referential.Products;

/// <summary>All the products, by name, with how many establishments use each one today.</summary>
internal sealed class ListProducts(PortalDb db, TimeProvider time)
{
    public async Task<Outcome<ProductList>> ExecuteAsync(ProductListFilter filter, Actor actor, CancellationToken cancellationToken)
    {
        if (!actor.MayPortalWide(ReferentialPermissions.Manage))
        {
            return Refusal.NotFound;
        }

        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        var deployments = db.Deployments;
        // A few dozen rows, whatever the portal's size: they are read whole, and searched as people type, without accents.
        var rows = await db.Products.AsNoTracking()
            .Select(p => new ListedProduct(
                p.Key, p.Name, p.Domain, p.Family, p.Lifecycle, p.Versions,
                deployments.Count(d => d.ProductId == p.Id && d.DeployedOn <= today && (d.EndedOn == null || d.EndedOn > today))))
            .ToListAsync(cancellationToken);
        var words = TextFolding.Fold(filter.Text ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var shown = rows
            .Where(p => (filter.Domain is null || p.Domain == filter.Domain) && (filter.Lifecycle is null || p.Lifecycle == filter.Lifecycle))
            .Where(p => filter.Family is not { Length: > 0 } family || (p.Family?.ToString() ?? ProductListFilter.NoFamily) == family)
            .Where(p => Array.TrueForAll(words, TextFolding.Fold($"{p.Key} {p.Name}").Contains))
            .OrderBy(p => p.Name, StringComparer.CurrentCulture).ToList();
        var families = Enum.GetValues<ContractFamily>().Select(f => (ContractFamily?)f).Append(null)
            .Select(f => new FamilyCount(f, rows.Count(p => p.Family == f), rows.Where(p => p.Family == f).Sum(p => p.Establishments))).ToList();
        return new ProductList(shown, families);
    }
}

/// <param name="Family">The name of one, or <see cref="NoFamily"/>.</param>
internal sealed record ProductListFilter(string? Text = null, ProductDomain? Domain = null, string? Family = null, ProductLifecycle? Lifecycle = null)
{
    public const string NoFamily = "None";

    public bool IsEmpty => string.IsNullOrWhiteSpace(Text) && Domain is null && string.IsNullOrEmpty(Family) && Lifecycle is null;
}

/// <param name="Families">Each of the contract, and the products that have none: their totals are those of all the products (domain.md T11).</param>
internal sealed record ProductList(IReadOnlyList<ListedProduct> Rows, IReadOnlyList<FamilyCount> Families);

/// <param name="Family">Null: the products that have none.</param>
/// <param name="Deployments">In use today.</param>
internal sealed record FamilyCount(ContractFamily? Family, int Products, int Deployments);

internal sealed record ListedProduct(
    string Key, string Name, ProductDomain Domain, ContractFamily? Family, ProductLifecycle Lifecycle, List<string> Versions, int Establishments);
