using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;

namespace Amue.Portal.Accounts.SignIn;

/// <summary>The cookie that ties a form to the browser it was sent to.</summary>
internal static class FormCookie
{
    private const string Name = "amue-form";

    public static void Configure(AntiforgeryOptions options, IHostEnvironment environment)
    {
        // Antiforgery refuses to work without TLS when its cookie asks for it, and a developer's machine has none.
        var plain = environment.IsDevelopment();
        options.Cookie.Name = plain ? Name : $"__Host-{Name}";
        options.Cookie.SecurePolicy = plain ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.HttpOnly = true;
        options.Cookie.Path = "/";
    }
}
