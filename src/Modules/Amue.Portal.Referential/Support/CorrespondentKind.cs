namespace Amue.Portal.Referential.Support;

/// <summary>What a correspondent answers for (domain.md §2.2).</summary>
public enum CorrespondentKind
{
    /// <summary>The use of the product.</summary>
    Functional,

    /// <summary>Its installation and its interfaces.</summary>
    Technical,
}
