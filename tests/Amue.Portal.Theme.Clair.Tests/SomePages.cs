using Amue.Portal.Platform;
using Amue.Portal.Platform.Modules;
using Amue.Portal.Platform.Navigation;
using Amue.Portal.Platform.Spaces;

namespace Amue.Portal.Theme.Clair.Tests;

/// <summary>A module with one feature, always on, and its menu.</summary>
internal sealed class SomePages : ModuleStartup
{
    private const string Feature = "pages";

    public override ModuleManifest Manifest { get; } = new("Theme.Clair.Tests") { Features = [new Feature(Feature) { IsAlwaysOn = true }] };

    public override void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddNavigation(new NavigationItem(Feature, "Accueil", "", 1));
        services.AddNavigation(new NavigationItem(Feature, "Questions", "/questions", 2) { Kinds = [SpaceKind.Product] });
        services.AddNavigation(new NavigationItem(Feature, "Mes demandes", "/demandes", 3) { SignedIn = true });
    }
}
