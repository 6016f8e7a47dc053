using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Modules;
using Amue.Portal.Platform.Security;
using Amue.Portal.Platform.Spaces;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Routing;

namespace Amue.Portal.Platform.Http;

/// <summary>
/// After routing: finds the space and the actor, then lets through only what exists there for them. A feature that is off,
/// an unknown space and an unknown page are one and the same answer; for an anonymous reader that answer is the sign-in redirect.
/// </summary>
internal sealed class PortalRequestMiddleware(RequestDelegate next)
{
    public const string SpaceRouteValue = "space";

    public async Task InvokeAsync(HttpContext context, SpaceCatalog catalog, StampReader stamps, ActorLoader actors, IEnumerable<IRequestGate> gates)
    {
        var endpoint = context.GetEndpoint();
        if (endpoint?.Metadata.GetMetadata<OutsidePortalAttribute>() is not null)
        {
            await next(context);
            return;
        }

        var directory = await catalog.CurrentAsync(stamps, context.RequestAborted);
        if (directory.Portal is not { } portal)
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            await context.Response.WriteAsync("Le portail n'est pas encore installé. / The portal is not set up yet.", context.RequestAborted);
            return;
        }

        var actor = await actors.LoadAsync(SignedInAccount.Of(context.User), context.RequestAborted);
        var named = context.GetRouteValue(SpaceRouteValue) as string;
        var space = named is null ? portal : directory.Find(named);
        context.Features.Set(new PortalRequest(directory, space ?? portal, actor));
        if (space is not null && named is not null && named != space.Key)
        {
            context.Response.Redirect(Canonical(context.Request, named, space.Key), permanent: true, preserveMethod: true);
            return;
        }

        var feature = endpoint?.Metadata.GetMetadata<FeatureAttribute>()?.FeatureId;
        var exists = endpoint is not null && space is not null && (feature is null || space.Has(feature));
        if (actor.IsVisitor && !(exists && endpoint!.Metadata.GetMetadata<PublicPageAttribute>() is not null))
        {
            await context.ChallengeAsync();
            return;
        }

        if (!exists)
        {
            context.SetEndpoint(null);
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        foreach (var gate in gates)
        {
            if (await gate.StopsAsync(context))
            {
                return;
            }
        }

        await next(context);
    }

    private static string Canonical(HttpRequest request, string named, string key)
    {
        var path = request.Path.Value!;
        return UriHelper.BuildRelative(request.PathBase, "/" + key + path[(named.Length + 1)..], request.QueryString);
    }
}
