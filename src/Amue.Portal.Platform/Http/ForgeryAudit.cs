using Amue.Portal.Platform.Audit;
using Microsoft.AspNetCore.Mvc.Core.Infrastructure;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Amue.Portal.Platform.Http;

/// <summary>A form that somebody signed in sent without the token of their own pages is refused by MVC; this leaves its trace.</summary>
internal sealed class ForgeryAudit(AuditLog audit) : IAsyncAlwaysRunResultFilter
{
    public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        var http = context.HttpContext;
        if (context.Result is IAntiforgeryValidationFailedResult && http.Features.Get<PortalRequest>() is { Actor.IsVisitor: false } request)
        {
            await audit.RecordAsync(request.Actor, new AuditAct($"{http.Request.Method} (token)", http.Request.Path, AuditAct.Refused), CancellationToken.None);
        }

        await next();
    }
}
