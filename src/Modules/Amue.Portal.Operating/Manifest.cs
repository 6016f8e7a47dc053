using Amue.Portal.Platform.Modules;

namespace Amue.Portal.Operating;

public static class Manifest
{
    public const string Feature = "operating";

    public static readonly ModuleManifest Module = new("Operating")
    {
        DependsOn = ["Notifications", "Search"],
        Features = [new Feature(Feature) { IsAlwaysOn = true }],
    };
}
