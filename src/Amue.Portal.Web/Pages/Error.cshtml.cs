using System.Globalization;
using Amue.Portal.Platform.Http;
using Amue.Portal.Platform.Http.Failures;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Amue.Portal.Web.Pages;

/// <summary>The one page of every error: the same body for an unknown id and an unreadable one.</summary>
[PublicPage]
[IgnoreAntiforgeryToken]
internal sealed class ErrorModel : PageModel
{
    public string Title { get; private set; } = "";

    public string Text { get; private set; } = "";

    // Whatever the method was. Nothing is bound: binding reads the form that was posted, and a body that cannot be read is one of the errors told here.
    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        Response.StatusCode = int.TryParse(RouteData.Values["status"] as string, CultureInfo.InvariantCulture, out var status) && status is >= 400 and < 600 ? status : 404;
        Title = ErrorWords.TitleOf(Response.StatusCode);
        Text = ErrorWords.TextOf(Response.StatusCode);
    }
}
