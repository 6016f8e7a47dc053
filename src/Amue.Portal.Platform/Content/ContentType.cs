using Amue.Portal.Platform.Spaces;

namespace Amue.Portal.Platform.Content;

/// <summary>A kind of readable thing, declared by the module that owns it. Its words are the resource <c>content.type.{Name}</c>.</summary>
/// <param name="Name">Stable key (<c>article</c>, <c>ticket</c>).</param>
/// <param name="FeatureId">Where this feature is off, its content is not offered.</param>
/// <param name="Url">The permanent address, from the home space and the slug.</param>
public sealed record ContentType(string Name, string FeatureId, Func<SpaceEntry, string, string> Url)
{
    /// <summary>States in which it is offered to readers who search; empty: all of them.</summary>
    public IReadOnlyList<string> FindableStates { get; init; } = [];

    /// <summary>States in which who asked has confirmed what it says.</summary>
    public IReadOnlyList<string> ProvenStates { get; init; } = [];

    public bool IsFindable(string state) => FindableStates.Count == 0 || FindableStates.Contains(state);
}
