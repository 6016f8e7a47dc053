using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Amue.Portal.Platform.Http.Limits;

/// <summary>
/// After routing, which knows the limit of each address: a body that is announced as longer is refused before anything reads it.
/// Read, it would be taken for a form without its token.
/// </summary>
internal sealed class AnnouncedSize(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        var most = context.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize;
        if (context.Request.ContentLength > most && !ReExecution.IsOne(context))
        {
            context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
            return Task.CompletedTask;
        }

        return next(context);
    }
}
