using Amue.Portal.Platform;
using Amue.Portal.Platform.Modules;
using Amue.Portal.Platform.Navigation;
using Amue.Portal.Platform.Security;
using Amue.Portal.Platform.Spaces;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Amue.Portal.Audit;

public sealed class AuditStartup : ModuleStartup
{
    public override ModuleManifest Manifest => Audit.Manifest.Module;

    public override void ConfigureServices(IServiceCollection services, IConfiguration configuration) =>
        services.AddNavigation(new NavigationItem(Audit.Manifest.Feature, "nav.audit", "/administration/journal", 95) { Kinds = [SpaceKind.Portal], Permission = PlatformPermissions.ReadAudit });
}
