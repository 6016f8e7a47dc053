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

    public void OnGet(int status) => Describe(status);

    public void OnPost(int status) => Describe(status);

    private void Describe(int status)
    {
        Response.StatusCode = status is >= 400 and < 600 ? status : 404;
        var known = Response.StatusCode switch { 400 or 403 or 404 or 413 => $"{Response.StatusCode}", _ => "other" };
        Title = known is "404" or "403" ? $"error.title.{known}" : "error.title.other";
        Text = $"error.text.{known}";
    }
}
