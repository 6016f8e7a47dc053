using Amue.Portal.Platform.Spaces;

namespace Amue.Portal.Platform.Navigation;

/// <summary>What a feature shows on the home page of the spaces where it is on: a view component.</summary>
/// <param name="FeatureId">The feature.</param>
/// <param name="Component">The view component's name.</param>
/// <param name="Order">Smaller comes first.</param>
public sealed record HomeBlock(string FeatureId, string Component, int Order)
{
    /// <summary>In which kinds of space; empty: all.</summary>
    public IReadOnlyList<SpaceKind> Kinds { get; init; } = [];

    public bool SignedIn { get; init; }
}
