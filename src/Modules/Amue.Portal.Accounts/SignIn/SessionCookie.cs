using System.Security.Claims;
using Amue.Portal.Platform.Http;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;

namespace Amue.Portal.Accounts.SignIn;

/// <summary>The session as the browser keeps it: who, and under which stamp. Rights are never in it.</summary>
internal static class SessionCookie
{
    public const string Scheme = "session";
    public const string Name = "__Host-amue-session";
    public const string StampClaim = "stamp";
    public const string SignInPath = "/connexion";
    public const string SignOutPath = "/deconnexion";
    public const string ReturnParameter = "retour";

    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(12);

    public static ClaimsPrincipal PrincipalOf(SignedIn signedIn) => new(new ClaimsIdentity(
        [new Claim(SignedInAccount.ClaimType, signedIn.AccountId.ToString()), new Claim(StampClaim, signedIn.SecurityStamp)],
        authenticationType: "passphrase"));

    public static void Configure(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = Name;
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.Always;
        options.Cookie.Path = "/";
        options.ExpireTimeSpan = Lifetime;
        options.SlidingExpiration = false;
        options.EventsType = typeof(SessionEvents);
    }
}
