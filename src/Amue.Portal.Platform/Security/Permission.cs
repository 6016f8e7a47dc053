namespace Amue.Portal.Platform.Security;

/// <summary>Something an actor may do. Words are in resources, default roles in the roles recipe (domain.md §2.6).</summary>
/// <param name="Name"><c>feature.verb</c>, stable.</param>
/// <param name="FeatureId">The feature that offers it: where that is off, nobody holds it. Null: the platform's own.</param>
public sealed record Permission(string Name, string? FeatureId = null);
