using Amue.Portal.Platform.Modules;

namespace Amue.Portal.Referential;

public static class Manifest
{
    public const string Feature = "referential";

    public static readonly ModuleManifest Module = new("Referential")
    {
        Features = [new Feature(Feature) { IsAlwaysOn = true }],
    };
}
