using Amue.Portal.Platform.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Amue.Portal.Accounts.Tests.Hosting;

/// <summary>Addresses that say who asks, as other modules' pages and endpoints see it.</summary>
internal static class TestPages
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/mon-nom", (HttpContext context) => context.Actor.DisplayName);
        endpoints.MapGet("/api/mon-nom", (HttpContext context) => context.Actor.DisplayName);
        endpoints.MapPost("/api/mon-nom", (HttpContext context) => context.Actor.DisplayName);
        endpoints.MapGet("/langue", () => $"{Thread.CurrentThread.CurrentUICulture.Name} {1234.5:N1}").WithMetadata(new PublicPageAttribute());
        endpoints.MapGet("/hors-portail", (HttpContext context) => SignedInAccount.Of(context.User)?.ToString() ?? "nobody").WithMetadata(new OutsidePortalAttribute());
    }
}
