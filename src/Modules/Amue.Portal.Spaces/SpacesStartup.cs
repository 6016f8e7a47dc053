using Amue.Portal.Platform;
using Amue.Portal.Platform.Modules;
using Amue.Portal.Platform.Navigation;
using Amue.Portal.Platform.Recipes;
using Amue.Portal.Spaces.Configuration;
using Amue.Portal.Spaces.Home;
using Amue.Portal.Spaces.Recipes;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Amue.Portal.Spaces;

public sealed class SpacesStartup : ModuleStartup
{
    public override ModuleManifest Manifest => Spaces.Manifest.Module;

    public override void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<HomePage>();
        services.AddSingleton(new HomeBlock(Spaces.Manifest.Feature, "SpaceCards", 40) { Kinds = [Platform.Spaces.SpaceKind.Portal] });
        services.AddOperation<ConfigureSpace>();
        services.AddOperation<SwitchFeatures>();
        services.AddRecipeStep<SpacesStep>();
        services.AddRecipeStep<FeatureStep>();
        services.AddNavigation(new NavigationItem(Spaces.Manifest.Feature, "nav.spaces", "/espaces", 40) { Kinds = [Platform.Spaces.SpaceKind.Portal], SignedIn = true });
    }
}
