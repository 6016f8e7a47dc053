using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;

namespace Amue.Portal.Accounts.SecondFactor.Passkeys;

/// <summary>What the portal asked of a browser's passkey, kept sealed by that browser for five minutes until it answers.</summary>
internal sealed class PasskeyCeremony(IDataProtectionProvider protection)
{
    private const string Name = "__Host-amue-passkey";
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);

    private readonly ITimeLimitedDataProtector _protector = protection.CreateProtector("Amue.Portal.Accounts.Passkey").ToTimeLimitedDataProtector();

    public void Begin(HttpContext context, string state) => context.Response.Cookies.Append(Name, _protector.Protect(state, Lifetime), Options());

    /// <returns>Null when nothing was asked of this browser, or too long ago.</returns>
    public string? End(HttpContext context)
    {
        if (context.Request.Cookies[Name] is not { } cookie)
        {
            return null;
        }

        context.Response.Cookies.Delete(Name, Options());
        try
        {
            return _protector.Unprotect(cookie);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static CookieOptions Options() => new() { HttpOnly = true, Secure = true, SameSite = SameSiteMode.Strict, Path = "/" };
}
