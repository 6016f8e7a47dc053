using Amue.Portal.Platform.Modules;

namespace Amue.Portal.Notifications;

public static class Manifest
{
    public const string Feature = "notifications";

    public static readonly ModuleManifest Module = new("Notifications")
    {
        DependsOn = ["Accounts"],
        Features = [new Feature(Feature) { IsAlwaysOn = true }],
    };
}
