using Amue.Portal.Referential.Support;

namespace Amue.Portal.Referential.Products;

/// <summary>What is said of a product; its categories are its space's to say (<see cref="ChangeCategories"/>).</summary>
/// <param name="Key">Stable: a segment of addresses.</param>
internal sealed record ProductDetails(string Key, string Name)
{
    public string Description { get; init; } = "";

    public ProductDomain Domain { get; init; }

    public ContractFamily? Family { get; init; }

    public ProductLifecycle Lifecycle { get; init; }

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<string> Versions { get; init; } = [];

    public IReadOnlyList<string> Modules { get; init; } = [];

    /// <summary>The key of the group of volunteer referents, for establishments that mutualise.</summary>
    public string N1 { get; init; } = "";

    /// <summary>The key of the group that holds level 2; needed while the product lives (domain.md §2.2).</summary>
    public string N2 { get; init; } = "";

    public string N3 { get; init; } = "";

    public IEnumerable<(SupportLevel Level, string Field, string Group)> Chain() =>
        [(SupportLevel.N1, nameof(N1), N1), (SupportLevel.N2, nameof(N2), N2), (SupportLevel.N3, nameof(N3), N3)];
}
