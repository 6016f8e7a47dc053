using Microsoft.AspNetCore.Http;

namespace Amue.Portal.Theme.Clair.Frame;

/// <summary>Keyboard shortcuts of one key are on until the reader switches them off, on this browser.</summary>
internal static class Shortcuts
{
    private const string Cookie = "raccourcis";
    private const string Off = "non";

    public static bool AreOn(HttpRequest request) => request.Cookies[Cookie] != Off;

    public static void Switch(HttpResponse response, bool on)
    {
        if (on)
        {
            response.Cookies.Delete(Cookie);
            return;
        }

        response.Cookies.Append(Cookie, Off, new CookieOptions
        {
            HttpOnly = true,
            Secure = response.HttpContext.Request.IsHttps,
            SameSite = SameSiteMode.Lax,
            MaxAge = TimeSpan.FromDays(365),
            IsEssential = true,
        });
    }
}
