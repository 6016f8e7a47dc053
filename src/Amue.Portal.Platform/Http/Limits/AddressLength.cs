using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Http.Features;

namespace Amue.Portal.Platform.Http.Limits;

/// <summary>An address longer than browsers and proxies carry is refused with a page; the server by itself would hang up without one.</summary>
internal sealed class AddressLength(RequestDelegate next)
{
    public const int Most = 8 * 1024;

    public Task InvokeAsync(HttpContext context)
    {
        var address = context.Features.Get<IHttpRequestFeature>()?.RawTarget ?? context.Request.GetEncodedPathAndQuery();
        if (Encoding.UTF8.GetByteCount(address) > Most && !ReExecution.IsOne(context))
        {
            context.Response.StatusCode = StatusCodes.Status414UriTooLong;
            return Task.CompletedTask;
        }

        return next(context);
    }
}
