namespace Amue.Portal.Referential.Establishments;

/// <summary>Size classes of domain.md §4.3: they decide service levels and who helps first.</summary>
public enum SizeClass
{
    Small,
    Medium,
    Large,

    /// <summary>Public scientific and technological establishment (EPST).</summary>
    Research,
}
