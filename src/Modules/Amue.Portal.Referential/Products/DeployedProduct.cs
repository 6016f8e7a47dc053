namespace Amue.Portal.Referential.Products;

/// <summary>A product in use at an establishment.</summary>
public sealed record DeployedProduct(ProductEntry Product, string? Version);
