using Amue.Portal.Platform.Modules;

namespace Amue.Portal.Knowledge;

public static class Manifest
{
    public const string Feature = "knowledge";

    public static readonly ModuleManifest Module = new("Knowledge")
    {
        DependsOn = ["Accounts", "Notifications", "Referential", "Search"],
        Features = [new Feature(Feature)],
    };
}
