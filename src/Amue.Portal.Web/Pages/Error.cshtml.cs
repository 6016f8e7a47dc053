using System.Globalization;
using Amue.Portal.Platform.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Amue.Portal.Web.Pages;

/// <summary>The one page of every error: the same body for an unknown id and an unreadable one.</summary>
[PublicPage]
[IgnoreAntiforgeryToken]
internal sealed class ErrorModel : PageModel
{
    public string Title { get; private set; } = "";

    public string Text { get; private set; } = "";

    public void OnGet() => Describe();

    public void OnPost() => Describe();

    // Nothing is bound: binding reads the form that was posted, and a body that cannot be read is one of the errors told here.
    private void Describe()
    {
        Response.StatusCode = int.TryParse(RouteData.Values["status"] as string, CultureInfo.InvariantCulture, out var status) && status is >= 400 and < 600 ? status : 404;
        var known = Response.StatusCode switch { 400 or 403 or 404 or 413 => $"{Response.StatusCode}", _ => "other" };
        Title = known is "404" or "403" ? $"error.title.{known}" : "error.title.other";
        Text = $"error.text.{known}";
    }
}
