using System.Globalization;
using System.Threading.RateLimiting;
using Amue.Portal.Platform.Http.Failures;
using Microsoft.AspNetCore.Http;

namespace Amue.Portal.Platform.Http.Limits;

/// <summary>The answer to whoever asks too often: when to come back, on a page that costs next to nothing to write.</summary>
internal static class TooManyRequests
{
    public static Task AnswerAsync(HttpContext context, RateLimitLease refused, PlainPage page) =>
        AnswerAsync(context, page, refused.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : TimeSpan.FromSeconds(10));

    public static Task AnswerAsync(HttpContext context, PlainPage page, TimeSpan wait)
    {
        context.Response.Headers.RetryAfter = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        return page.WriteAsync(context, StatusCodes.Status429TooManyRequests);
    }
}
