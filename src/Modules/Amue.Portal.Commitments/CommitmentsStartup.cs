using Amue.Portal.Commitments.Accessibility;
using Amue.Portal.Commitments.Eco;
using Amue.Portal.Platform.Modules;
using Amue.Portal.Platform.Navigation;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Amue.Portal.Commitments;

public sealed class CommitmentsStartup : ModuleStartup
{
    public override ModuleManifest Manifest => Commitments.Manifest.Module;

    public override void ConfigureServices(IServiceCollection services, IConfiguration configuration) => services
        .AddSingleton(EcoMeasures.Committed())
        .AddSingleton<AccessibilityStatement>()
        .AddSingleton(provider => new FooterLabel("accessibilite", provider.GetRequiredService<AccessibilityStatement>().FooterKey));
}
