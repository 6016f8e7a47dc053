namespace Amue.Portal.Referential.Products;

/// <summary>What a product still accepts (domain.md §2.2, Product).</summary>
public enum ProductLifecycle
{
    Active,

    /// <summary>Assistance and corrective maintenance only.</summary>
    CorrectiveOnly,

    /// <summary>No new request.</summary>
    EndOfSupport,

    /// <summary>No new request, no longer listed.</summary>
    Archived,
}
