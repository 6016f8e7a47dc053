using Amue.Portal.Platform.Modules;

namespace Amue.Portal.Accounts;

public static class Manifest
{
    public const string Feature = "accounts";

    public static readonly ModuleManifest Module = new("Accounts")
    {
        DependsOn = ["Referential"],
        Features = [new Feature(Feature) { IsAlwaysOn = true }],
    };
}
