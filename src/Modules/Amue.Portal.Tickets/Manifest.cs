using Amue.Portal.Platform.Modules;

namespace Amue.Portal.Tickets;

public static class Manifest
{
    public const string Feature = "tickets";

    public static readonly ModuleManifest Module = new("Tickets")
    {
        DependsOn = ["Accounts", "Notifications", "Referential", "Search"],
        Features = [new Feature(Feature)],
    };
}
