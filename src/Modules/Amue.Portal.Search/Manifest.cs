using Amue.Portal.Platform.Modules;

namespace Amue.Portal.Search;

public static class Manifest
{
    public const string Feature = "search";

    public static readonly ModuleManifest Module = new("Search")
    {
        DependsOn = ["Referential"],
        Features = [new Feature(Feature)],
    };
}
