using System.Threading.RateLimiting;
using Amue.Portal.Platform.Http.Failures;
using Microsoft.AspNetCore.Http;

namespace Amue.Portal.Platform.Http.Limits;

/// <summary>Counts what the ways in refuse to one address, and closes them to that address for a while when it is too much.</summary>
internal sealed class RefusalPace : IDisposable
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(10);

    private readonly RequestDelegate _next;
    private readonly PlainPage _page;
    private readonly PartitionedRateLimiter<string> _refusals;

    public RefusalPace(RequestDelegate next, RequestLimits limits, PlainPage page)
    {
        _next = next;
        _page = page;
        _refusals = PartitionedRateLimiter.Create<string, string>(address => RateLimitPartition.GetSlidingWindowLimiter(
            address,
            _ => new SlidingWindowRateLimiterOptions { PermitLimit = limits.RefusedSignInsPerTenMinutes, Window = Window, SegmentsPerWindow = 10, QueueLimit = 0 }));
    }

    public async Task InvokeAsync(HttpContext context)
    {
        var limited = context.GetEndpoint()?.Metadata.GetMetadata<LimitedByRefusalsAttribute>();
        if (limited is null || !UnsafeRequest.Is(context.Request) || context.User.Identity is { IsAuthenticated: true })
        {
            await _next(context);
            return;
        }

        var address = ClientAddress.KeyOf(context);
        using (var turn = _refusals.AttemptAcquire(address, permitCount: 0))
        {
            if (!turn.IsAcquired)
            {
                await TooManyRequests.AnswerAsync(context, _page, Window / 10);
                return;
            }
        }

        await _next(context);
        if (limited.EveryPost || context.Response.StatusCode >= StatusCodes.Status400BadRequest)
        {
            _refusals.AttemptAcquire(address).Dispose();
        }
    }

    public void Dispose() => _refusals.Dispose();
}
