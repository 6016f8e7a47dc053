namespace Amue.Portal.Referential.Products;

/// <summary>What is said of a product at an establishment.</summary>
/// <param name="Product">Its key.</param>
/// <param name="DeployedOn">No earlier than the convention.</param>
internal sealed record DeploymentDetails(string Product, DateOnly DeployedOn)
{
    public DateOnly? ConventionSignedOn { get; init; }

    public DateOnly? InProductionOn { get; init; }

    public DateOnly? EndedOn { get; init; }

    public string Version { get; init; } = "";

    public IReadOnlyList<string> Modules { get; init; } = [];
}
