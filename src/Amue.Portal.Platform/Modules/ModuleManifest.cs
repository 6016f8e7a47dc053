namespace Amue.Portal.Platform.Modules;

/// <summary>A module's name, the modules whose public types it calls, and its features.</summary>
/// <param name="Id">The assembly's name without <c>Amue.Portal.</c>.</param>
public sealed record ModuleManifest(string Id)
{
    public IReadOnlyList<string> DependsOn { get; init; } = [];

    public IReadOnlyList<Feature> Features { get; init; } = [];
}
