using Amue.Portal.Platform.Content;
using Amue.Portal.Referential.Products;
using Amue.Portal.Referential.Support;

namespace Amue.Portal.Referential.Recipes;

internal sealed record ProductsModel(IReadOnlyList<ProductModel> Products);

internal sealed record ProductModel(
    string Key,
    string Name,
    string? Description = null,
    ContractFamily? Family = null,
    ProductLifecycle Lifecycle = ProductLifecycle.Active,
    IReadOnlyList<string>? Versions = null,
    IReadOnlyList<CategoryModel>? Categories = null,
    SupportModel? Support = null,
    ProductDomain Domain = ProductDomain.Transverse,
    IReadOnlyList<string>? Modules = null);

internal sealed record CategoryModel(string Code, string Label, string? LabelEn = null)
{
    public ProductCategory ToCategory() => new(Code, new LocalizedText(Label, LabelEn));
}

/// <summary>Keys of support groups; <c>n1</c> is the mutualised first level.</summary>
internal sealed record SupportModel(string? N1 = null, string? N2 = null, string? N3 = null)
{
    public IReadOnlyList<(SupportLevel Level, string Key)> Groups =>
        new[] { (SupportLevel.N1, N1), (SupportLevel.N2, N2), (SupportLevel.N3, N3) }.Where(g => g.Item2 is not null).Select(g => (g.Item1, g.Item2!)).ToList();
}
