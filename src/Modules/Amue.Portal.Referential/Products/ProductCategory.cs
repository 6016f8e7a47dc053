using Amue.Portal.Platform.Content;

namespace Amue.Portal.Referential.Products;

/// <summary>A first-level category of requests about a product (domain.md §4.5).</summary>
/// <param name="Code"><c>DEP</c>, <c>REC</c>: stable.</param>
public sealed record ProductCategory(string Code, LocalizedText Label);
