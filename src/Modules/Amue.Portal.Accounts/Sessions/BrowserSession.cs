using Amue.Portal.Accounts.SignIn;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;

namespace Amue.Portal.Accounts.Sessions;

/// <summary>The session of the browser that asks: what every way of signing in and out ends with.</summary>
internal sealed class BrowserSession(OpenSession open, EndSession end)
{
    public async Task BeginAsync(HttpContext context, SignedIn signedIn)
    {
        var principal = await open.ExecuteAsync(signedIn, CurrentOf(context)?.Id, context.Request.Headers.UserAgent, context.RequestAborted);
        await context.SignInAsync(SessionCookie.Scheme, principal);
    }

    public async Task EndAsync(HttpContext context, Platform.Security.Actor actor)
    {
        if (CurrentOf(context) is { } current)
        {
            // Whoever hangs up at once is signed out all the same.
            await end.ExecuteAsync(current.Id, actor, CancellationToken.None);
        }

        await context.SignOutAsync(SessionCookie.Scheme);
    }

    /// <summary>Null for a visitor.</summary>
    public static SessionCard? CurrentOf(HttpContext context) => context.Features.Get<SessionCard>();
}
