using Amue.Portal.Platform.Modules;

namespace Amue.Portal.Commitments;

public static class Manifest
{
    public const string Feature = "commitments";

    public static readonly ModuleManifest Module = new("Commitments")
    {
        Features = [new Feature(Feature) { IsAlwaysOn = true }],
    };
}
