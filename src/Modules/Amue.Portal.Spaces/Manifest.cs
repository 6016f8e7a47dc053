using Amue.Portal.Platform.Modules;

namespace Amue.Portal.Spaces;

public static class Manifest
{
    public const string Feature = "spaces";

    public static readonly ModuleManifest Module = new("Spaces")
    {
        DependsOn = ["Referential"],
        Features = [new Feature(Feature) { IsAlwaysOn = true }],
    };
}
