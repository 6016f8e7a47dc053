using Amue.Portal.Accounts.SignIn;
using Amue.Portal.Platform.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Amue.Portal.Accounts.Charters;

/// <summary>
/// Whoever has not accepted the charter in force reads, and writes nothing: what they post is answered by the charter, in a form that
/// carries it and posts it again with their acceptance. On every page but those about one's own access.
/// </summary>
internal sealed class CharterFilter(ReadCharter charter, AcceptCharter accept) : IAsyncPageFilter
{
    public const string AcceptField = "charte-acceptee";

    private const string TokenField = "__RequestVerificationToken";
    private static readonly PathString[] OwnAccess = ["/moi", SessionCookie.SignInPath, SessionCookie.SignOutPath, "/invitation", "/charte", "/erreur"];

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var http = context.HttpContext;
        if (!HttpMethods.IsPost(http.Request.Method) || http.Actor.IsVisitor || OwnAccess.Any(p => http.Request.Path.StartsWithSegments(p, StringComparison.OrdinalIgnoreCase)))
        {
            await next();
            return;
        }

        var form = await http.Request.ReadFormOrNothingAsync();
        if (int.TryParse(form[AcceptField], out var number))
        {
            await accept.ExecuteAsync(number, http.Actor, http.RequestAborted);
        }

        if (await charter.ExecuteAsync(http.Actor, http.RequestAborted) is not { AcceptedAt: null } owed)
        {
            await next();
            return;
        }

        http.Response.StatusCode = StatusCodes.Status403Forbidden;
        var carried = form.Where(f => f.Key is not (AcceptField or TokenField)).SelectMany(f => f.Value.Select(v => KeyValuePair.Create(f.Key, v ?? ""))).ToList();
        context.Result = new ViewResult
        {
            ViewName = "Accounts/CharterNeeded",
            ViewData = new ViewDataDictionary<CharterNeeded>(new EmptyModelMetadataProvider(), new ModelStateDictionary())
            {
                Model = new CharterNeeded(owed, UriHelper.BuildRelative(http.Request.PathBase, http.Request.Path, http.Request.QueryString), carried),
            },
        };
    }
}
