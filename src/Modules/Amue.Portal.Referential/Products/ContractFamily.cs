namespace Amue.Portal.Referential.Products;

/// <summary>The five families of the establishment contract; a product may have none (domain.md T11).</summary>
public enum ContractFamily
{
    Finance,
    HumanResources,
    StudentAffairs,
    Research,
    Integration,
}
