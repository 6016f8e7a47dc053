using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;

namespace Amue.Portal.Platform.Http.Limits;

/// <summary>How often one address may ask without being signed in. Assets, health and the ways in do not count.</summary>
internal static class AnonymousPace
{
    private const string Free = "";

    public static PartitionedRateLimiter<HttpContext> Create(RequestLimits limits) => PartitionedRateLimiter.CreateChained(
        Within(limits.AnonymousPerTenSeconds, TimeSpan.FromSeconds(10), segments: 5),
        Within(limits.AnonymousPerMinute, TimeSpan.FromMinutes(1), segments: 6));

    private static PartitionedRateLimiter<HttpContext> Within(int permits, TimeSpan window, int segments) =>
        PartitionedRateLimiter.Create<HttpContext, string>(context => IsFree(context)
            ? RateLimitPartition.GetNoLimiter(Free)
            : RateLimitPartition.GetSlidingWindowLimiter(
                ClientAddress.KeyOf(context),
                _ => new SlidingWindowRateLimiterOptions { PermitLimit = permits, Window = window, SegmentsPerWindow = segments, QueueLimit = 0 }));

    // The page of an error is part of the answer that was counted.
    private static bool IsFree(HttpContext context) =>
        context.User.Identity is { IsAuthenticated: true } || ReExecution.IsOne(context)
        || context.GetEndpoint() is { } endpoint
            && (endpoint.Metadata.GetMetadata<OutsidePortalAttribute>() is not null || endpoint.Metadata.GetMetadata<LimitedByRefusalsAttribute>() is not null);
}
