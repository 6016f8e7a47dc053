using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Hosting;

namespace Amue.Portal.Accounts.SignIn;

/// <summary>The cookie that carries what a page says once, after a redirect.</summary>
internal static class NoticeCookie
{
    private const string Name = "amue-notice";

    public static void Configure(CookieTempDataProviderOptions options, IHostEnvironment environment)
    {
        var plain = environment.IsDevelopment();
        options.Cookie.Name = plain ? Name : $"__Host-{Name}";
        options.Cookie.SecurePolicy = plain ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.HttpOnly = true;
        options.Cookie.Path = "/";
    }
}
