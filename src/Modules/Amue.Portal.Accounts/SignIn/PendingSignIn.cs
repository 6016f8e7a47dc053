using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;

namespace Amue.Portal.Accounts.SignIn;

/// <summary>Someone who has given their passphrase and still owes a second factor: a sealed cookie, for ten minutes. It opens nothing by itself.</summary>
internal sealed class PendingSignIn(IDataProtectionProvider protection)
{
    private const string Name = "__Host-amue-second";
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    private readonly ITimeLimitedDataProtector _protector = protection.CreateProtector("Amue.Portal.Accounts.PendingSignIn").ToTimeLimitedDataProtector();

    public void Begin(HttpContext context, SignedIn signedIn) =>
        context.Response.Cookies.Append(Name, _protector.Protect(JsonSerializer.Serialize(signedIn), Lifetime), Options());

    /// <returns>Null when nobody is on their way in.</returns>
    public SignedIn? Of(HttpContext context)
    {
        if (context.Request.Cookies[Name] is not { } cookie)
        {
            return null;
        }

        try
        {
            return JsonSerializer.Deserialize<SignedIn>(_protector.Unprotect(cookie));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    public static void End(HttpContext context) => context.Response.Cookies.Delete(Name, Options());

    private static CookieOptions Options() => new() { HttpOnly = true, Secure = true, SameSite = SameSiteMode.Lax, Path = "/" };
}
