namespace Amue.Portal.Referential.Products;

public sealed record ProductEntry(
    Guid Id,
    string Key,
    string Name,
    ContractFamily? Family,
    ProductLifecycle Lifecycle,
    IReadOnlyList<string> Versions,
    IReadOnlyList<ProductCategory> Categories)
{
    public ProductDomain Domain { get; init; }

    /// <summary>The parts of it that requests name.</summary>
    public IReadOnlyList<string> Modules { get; init; } = [];

    /// <summary>Whether a new request about it can be made at all.</summary>
    public bool IsAlive => Lifecycle is ProductLifecycle.Active or ProductLifecycle.CorrectiveOnly;
}
