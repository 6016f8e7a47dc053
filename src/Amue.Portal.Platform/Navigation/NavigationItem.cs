using Amue.Portal.Platform.Security;
using Amue.Portal.Platform.Spaces;

namespace Amue.Portal.Platform.Navigation;

/// <summary>A menu entry that a feature brings to the spaces where it is on.</summary>
/// <param name="FeatureId">The feature.</param>
/// <param name="LabelKey">Resource key.</param>
/// <param name="Path">After the space's prefix, for instance <c>/faq</c>.</param>
/// <param name="Order">Smaller comes first.</param>
public sealed record NavigationItem(string FeatureId, string LabelKey, string Path, int Order)
{
    /// <summary>In which kinds of space; empty: all.</summary>
    public IReadOnlyList<SpaceKind> Kinds { get; init; } = [];

    /// <summary>Shown to those who hold it somewhere.</summary>
    public Permission? Permission { get; init; }

    /// <summary>Shown to those who hold the permission on this very space, not merely somewhere.</summary>
    public bool HeldHere { get; init; }

    /// <summary>Shown only to those who are signed in.</summary>
    public bool SignedIn { get; init; }
}
