using Amue.Portal.Platform;
using Amue.Portal.Platform.Content;
using Amue.Portal.Platform.Http;
using Amue.Portal.Platform.Modules;
using Amue.Portal.Platform.Navigation;
using Amue.Portal.Platform.Recipes;
using Amue.Portal.Platform.Security;
using Amue.Portal.Platform.Spaces;
using Amue.Portal.Spaces.Administration;
using Amue.Portal.Spaces.Appearance;
using Amue.Portal.Spaces.Configuration;
using Amue.Portal.Spaces.Creation;
using Amue.Portal.Spaces.Exporting;
using Amue.Portal.Spaces.Home;
using Amue.Portal.Spaces.LocalPages;
using Amue.Portal.Spaces.Recipes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Amue.Portal.Spaces;

public sealed class SpacesStartup : ModuleStartup
{
    private static readonly SpaceKind[] Portal = [SpaceKind.Portal];

    public override ModuleManifest Manifest => Spaces.Manifest.Module;

    public override void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<HomePage>();
        services.AddSingleton(new HomeBlock(Spaces.Manifest.Feature, "SpaceCards", 40) { Kinds = Portal });
        services.AddNavigation(new NavigationItem(Spaces.Manifest.Feature, "nav.spaces", "/espaces", 40) { Kinds = Portal, SignedIn = true });
        services.AddNavigation(new NavigationItem(Spaces.Manifest.Feature, "nav.managedSpaces", "/administration/espaces", 90) { Kinds = Portal, Permission = PlatformPermissions.ManageSpace });
        services.AddNavigation(new NavigationItem(Spaces.Manifest.Feature, "nav.administration", "/administration", 90)
        {
            Kinds = [SpaceKind.Product, SpaceKind.Community, SpaceKind.Establishment],
            Permission = PlatformPermissions.ManageSpace,
            HeldHere = true,
        });

        services.AddOperation<ConfigureSpace>();
        services.AddOperation<CreateSpace>();
        services.AddOperation<ExportSpace>();
        services.AddOperation<SwitchFeatures>();
        services.AddScoped<ManagedSpaces>();
        services.AddScoped<SpaceKeys>();
        services.AddOperation<RenameSpace>();
        services.AddOperation<ArchiveSpace>();
        services.AddOperation<AnnounceOutage>();

        services.AddScoped<SpaceDrafts>();
        services.AddScoped<SpaceLogos>();
        services.AddOperation<DraftAppearance>();
        services.AddOperation<PublishAppearance>();

        services.AddContentType(new ContentType(LocalPage.ContentType, Spaces.Manifest.Feature, (space, slug) => space.Prefix + LocalPage.PathOf(slug)) { FindableStates = [LocalPage.Published] });
        services.AddScoped<LocalPageReader>();
        services.AddOperation<SaveLocalPage>();

        services.AddScoped<SpaceModels>();
        services.AddRecipeStep<SpacesStep>();
        services.AddRecipeStep<FeatureStep>();
        services.AddRecipeStep<SettingsStep>();
        services.AddRecipeStep<PagesStep>();
    }

    public override void MapEndpoints(IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet(LogoAddress.Pattern, LogoAddress.AnswerAsync).WithMetadata(new OutsidePortalAttribute());
}
