using Amue.Portal.Platform.Http;
using Amue.Portal.Platform.Modules;
using Amue.Portal.Theme.Clair.Frame;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Amue.Portal.Theme.Clair;

public sealed class ClairStartup : ModuleStartup
{
    public override ModuleManifest Manifest { get; } = new("Theme.Clair");

    public override void ConfigureServices(IServiceCollection services, IConfiguration configuration) =>
        services.AddSingleton<FooterLinks>();

    public override void MapEndpoints(IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet(BrandSheet.Pattern, BrandSheet.Answer).WithMetadata(new OutsidePortalAttribute());
}
