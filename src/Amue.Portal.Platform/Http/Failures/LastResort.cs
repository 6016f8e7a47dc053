using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Amue.Portal.Platform.Http.Failures;

/// <summary>The page of an error failed too: what is left to say is said without it, and with the headers of any answer.</summary>
internal sealed partial class LastResort(RequestDelegate next, PlainPage page, ILogger<LastResort> log)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (Exception failure) when (!context.Response.HasStarted && !context.RequestAborted.IsCancellationRequested)
        {
            // What the server itself refuses (a body too slow or too long) has its own status.
            var status = (failure as BadHttpRequestException)?.StatusCode ?? StorageTrouble.StatusOf(failure) ?? StatusCodes.Status500InternalServerError;
            LogFailure(failure, status);
            context.Response.Clear();
            await page.WriteAsync(context, status);
        }
    }

    [LoggerMessage(LogLevel.Error, "The page of an error failed: answered {Status} without it")]
    private partial void LogFailure(Exception failure, int status);
}
