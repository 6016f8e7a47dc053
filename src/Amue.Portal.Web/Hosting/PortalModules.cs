using Amue.Portal.Platform.Modules;
using Amue.Portal.Referential;
using Amue.Portal.Spaces;

namespace Amue.Portal.Web.Hosting;

/// <summary>What this host is made of. A module is added here and nowhere else.</summary>
public static class PortalModules
{
    public static ModuleCatalog Create() => new(
    [
        new ReferentialStartup(),
        new SpacesStartup(),
    ]);
}
