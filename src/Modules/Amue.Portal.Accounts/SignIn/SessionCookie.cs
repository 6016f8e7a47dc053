using System.Security.Claims;
using Amue.Portal.Accounts.Sessions;
using Amue.Portal.Platform.Http;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;

namespace Amue.Portal.Accounts.SignIn;

/// <summary>The session as the browser keeps it: who, which session, its key, and the account's stamp. Rights are never in it.</summary>
internal static class SessionCookie
{
    public const string Scheme = "session";
    public const string Name = "__Host-amue-session";
    public const string StampClaim = "stamp";
    public const string SessionClaim = "session";
    public const string KeyClaim = "key";
    public const string SignInPath = "/connexion";
    public const string SignOutPath = "/deconnexion";
    public const string ReturnParameter = "retour";

    public static ClaimsPrincipal PrincipalOf(SignedIn signedIn, Guid sessionId, string key) => new(new ClaimsIdentity(
        [
            new Claim(SignedInAccount.ClaimType, signedIn.AccountId.ToString()),
            new Claim(StampClaim, signedIn.SecurityStamp),
            new Claim(SessionClaim, sessionId.ToString("N")),
            new Claim(KeyClaim, key),
        ],
        authenticationType: Scheme));

    public static Guid? SessionOf(ClaimsPrincipal principal) => Guid.TryParse(principal.FindFirst(SessionClaim)?.Value, out var id) ? id : null;

    public static void Configure(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = Name;
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.Always;
        options.Cookie.Path = "/";
        options.ExpireTimeSpan = SessionLimits.Longest;
        options.SlidingExpiration = false;
        options.EventsType = typeof(SessionEvents);
    }
}
