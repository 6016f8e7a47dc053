using Amue.Portal.Accounts.Sessions;
using Amue.Portal.Platform.Http;
using Amue.Portal.Platform.Texts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;

namespace Amue.Portal.Accounts.SignIn;

/// <summary>Asks at each request whether the session still holds, and says how to get one.</summary>
internal sealed class SessionEvents(SessionGuard guard, TextCatalog texts) : CookieAuthenticationEvents
{
    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        // What the host itself serves (assets, health) is the same for everyone and asks the database nothing.
        if (context.HttpContext.GetEndpoint()?.Metadata.GetMetadata<OutsidePortalAttribute>() is not null)
        {
            context.RejectPrincipal();
            return;
        }

        if (await guard.AdmitAsync(context.Principal!, context.HttpContext.RequestAborted) is { } session)
        {
            context.HttpContext.Features.Set(session);
            return;
        }

        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(context.Scheme.Name);
    }

    public override Task RedirectToLogin(RedirectContext<CookieAuthenticationOptions> context)
    {
        var request = context.Request;
        if (request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase))
        {
            return Results.Problem(statusCode: StatusCodes.Status401Unauthorized, title: texts["accounts.api.signInNeeded"]).ExecuteAsync(context.HttpContext);
        }

        var address = LocalAddress.Of(UriHelper.BuildRelative(request.PathBase, request.Path, request.QueryString));
        context.Response.Redirect(SessionCookie.SignInPath + QueryString.Create(SessionCookie.ReturnParameter, address));
        return Task.CompletedTask;
    }

    public override Task RedirectToAccessDenied(RedirectContext<CookieAuthenticationOptions> context)
    {
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }
}
