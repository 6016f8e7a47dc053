using Amue.Portal.Platform.Modules;
using Amue.Portal.Theme.Clair.Frame;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Amue.Portal.Theme.Clair;

public sealed class ClairStartup : ModuleStartup
{
    public override ModuleManifest Manifest { get; } = new("Theme.Clair");

    public override void ConfigureServices(IServiceCollection services, IConfiguration configuration) =>
        services.AddSingleton<FooterLinks>();
}
