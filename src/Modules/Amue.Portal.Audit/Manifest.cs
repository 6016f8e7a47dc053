using Amue.Portal.Platform.Modules;

namespace Amue.Portal.Audit;

public static class Manifest
{
    public const string Feature = "audit";

    public static readonly ModuleManifest Module = new("Audit")
    {
        Features = [new Feature(Feature) { IsAlwaysOn = true }],
    };
}
