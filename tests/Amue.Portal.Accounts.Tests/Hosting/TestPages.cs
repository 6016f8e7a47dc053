using Amue.Portal.Platform.Http;
using Amue.Portal.Platform.Modules;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Amue.Portal.Accounts.Tests.Hosting;

/// <summary>Addresses that say who asks, as other modules' pages and endpoints see it.</summary>
internal sealed class TestPages : ModuleStartup
{
    public override ModuleManifest Manifest { get; } = new("TestPages") { DependsOn = ["Accounts"] };

    public override void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
    }

    public override void MapEndpoints(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/mon-nom", (HttpContext context) => context.Actor.DisplayName);
        endpoints.MapGet("/api/mon-nom", (HttpContext context) => context.Actor.DisplayName);
        endpoints.MapGet("/langue", () => $"{Thread.CurrentThread.CurrentUICulture.Name} {1234.5:N1}").WithMetadata(new PublicPageAttribute());
        endpoints.MapGet("/hors-portail", (HttpContext context) => SignedInAccount.Of(context.User)?.ToString() ?? "nobody").WithMetadata(new OutsidePortalAttribute());
    }
}
