namespace Amue.Portal.Referential.Support;

/// <summary>Who handles: the establishment (N1), AMUE (N2), outsourced maintenance (N3).</summary>
public enum SupportLevel
{
    N1 = 1,
    N2 = 2,
    N3 = 3,
}
