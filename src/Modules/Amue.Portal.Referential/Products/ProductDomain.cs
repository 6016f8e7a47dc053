namespace Amue.Portal.Referential.Products;

/// <summary>The eight domains of AMUE's offer, and what serves them all (domain.md T11). Unlike a family, every product has one.</summary>
public enum ProductDomain
{
    Transverse,
    Finance,
    HumanResources,
    StudentAffairs,
    Research,
    Steering,
    Health,
    Estate,
    Purchasing,
}
