using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Amue.Portal.Platform.Http.Failures;

/// <summary>The database or the disk fails: says so on a page that needs neither, and when to try again.</summary>
internal sealed partial class StorageFailure(RequestDelegate next, PlainPage page, ILogger<StorageFailure> log)
{
    private const string SecondsToWait = "10";

    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (Exception failure) when (!context.Response.HasStarted && !context.RequestAborted.IsCancellationRequested && StorageTrouble.StatusOf(failure) is not null)
        {
            var status = StorageTrouble.StatusOf(failure)!.Value;
            LogFailure(failure, context.GetEndpoint()?.DisplayName, status);
            context.Response.Clear();
            context.Response.Headers.RetryAfter = SecondsToWait;
            await page.WriteAsync(context, status);
        }
    }

    [LoggerMessage(LogLevel.Error, "Storage failed at {Endpoint}: answered {Status}")]
    private partial void LogFailure(Exception failure, string? endpoint, int status);
}
