using Amue.Portal.Accounts.Sessions;
using Amue.Portal.Platform.Http;
using Amue.Portal.Platform.Texts;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Amue.Portal.Accounts.Proof;

/// <summary>
/// Asks for a proof at the address itself: the form that asks carries what was posted, and posts it again with the proof. It runs
/// after the form's token was checked, and before anything is done.
/// </summary>
internal sealed class RecentProofFilter(bool postsOnly, ProveAgain prove, TextCatalog texts, TimeProvider time) : IAsyncPageFilter
{
    public const string ProofField = "preuve";
    public const string OnlyReadField = "preuve-pour-lire";

    private const string TokenField = "__RequestVerificationToken";
    private static readonly TimeSpan Recent = TimeSpan.FromMinutes(10);

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var http = context.HttpContext;
        var isPost = HttpMethods.IsPost(http.Request.Method);
        if ((postsOnly && !isPost) || BrowserSession.CurrentOf(http) is not { } session)
        {
            await next();
            return;
        }

        var form = isPost ? await http.Request.ReadFormOrNothingAsync() : FormCollection.Empty;
        if (session.AuthenticatedAt + Recent > time.GetUtcNow().UtcDateTime)
        {
            await GoOnAsync(context, form, next);
            return;
        }

        string? problem = null;
        if (form.TryGetValue(ProofField, out var proof))
        {
            var proved = await prove.ExecuteAsync(session, proof.ToString(), http.Actor, http.RequestAborted);
            if (proved.Succeeded)
            {
                await GoOnAsync(context, form, next);
                return;
            }

            problem = texts[proved.Refusal.Errors[0].Key];
        }

        context.Result = Ask(context, form, isPost, problem);
    }

    // What only wanted to read the page was posted by the form that asked.
    private static async Task GoOnAsync(PageHandlerExecutingContext context, IFormCollection form, PageHandlerExecutionDelegate next)
    {
        if (form.ContainsKey(OnlyReadField))
        {
            context.Result = new LocalRedirectResult(AddressOf(context.HttpContext.Request));
            return;
        }

        await next();
    }

    private static ViewResult Ask(PageHandlerExecutingContext context, IFormCollection form, bool isPost, string? problem)
    {
        var carried = form.Where(f => f.Key is not (ProofField or TokenField)).SelectMany(f => f.Value.Select(v => KeyValuePair.Create(f.Key, v ?? "")));
        var asked = new ProofAsked(AddressOf(context.HttpContext.Request), isPost ? carried.ToList() : [KeyValuePair.Create(OnlyReadField, "1")], problem);
        context.HttpContext.Response.StatusCode = problem is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity;
        return new ViewResult
        {
            ViewName = "Accounts/Proof",
            ViewData = new ViewDataDictionary<ProofAsked>(new EmptyModelMetadataProvider(), new ModelStateDictionary()) { Model = asked },
        };
    }

    private static string AddressOf(HttpRequest request) => UriHelper.BuildRelative(request.PathBase, request.Path, request.QueryString);
}
