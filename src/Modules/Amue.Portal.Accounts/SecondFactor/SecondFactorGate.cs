using Amue.Portal.Accounts.Pages.Me;
using Amue.Portal.Accounts.People;
using Amue.Portal.Accounts.Sessions;
using Amue.Portal.Accounts.SignIn;
using Amue.Portal.Platform.Http;
using Amue.Portal.Platform.Texts;
using Microsoft.AspNetCore.Http;

namespace Amue.Portal.Accounts.SecondFactor;

/// <summary>Someone whose role requires a second factor does nothing before they have one and have used it in this session.</summary>
internal sealed class SecondFactorGate(SecondFactorSettings settings, AccountCards accounts, TextCatalog texts) : IRequestGate
{
    public async Task<bool> StopsAsync(HttpContext context)
    {
        if (!settings.IsRequired || BrowserSession.CurrentOf(context) is not { SecondFactorAt: null } session
            || !context.Actor.Rights.Any(r => PrivilegedRoles.Contains(r.Role)) || LeadsOut(context.Request.Path))
        {
            return false;
        }

        if (context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase))
        {
            await Results.Problem(statusCode: StatusCodes.Status403Forbidden, title: texts["accounts.api.secondFactorNeeded"]).ExecuteAsync(context);
            return true;
        }

        var account = await accounts.FindAsync(session.AccountId, context.RequestAborted);
        context.Response.Redirect(account is { HasSecondFactor: true } ? SessionCookie.SignOutPath : MyAddresses.Totp);
        return true;
    }

    // Enrolling one, proving who one is to do so, and leaving.
    private static bool LeadsOut(PathString path) =>
        path.StartsWithSegments(MyAddresses.Security, StringComparison.OrdinalIgnoreCase)
        || path.StartsWithSegments(SessionCookie.SignOutPath, StringComparison.OrdinalIgnoreCase)
        || path.StartsWithSegments("/erreur", StringComparison.OrdinalIgnoreCase);
}
