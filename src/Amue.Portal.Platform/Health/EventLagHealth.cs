using Amue.Portal.Platform.Events;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Amue.Portal.Platform.Health;

/// <summary>Ready: no subscription has stood still before unread events for longer than <c>Health:MostMinutesBehind</c> (15).</summary>
internal sealed class EventLagHealth(EventLags lags, FollowingSince following, IConfiguration configuration, TimeProvider time) : IHealthCheck
{
    private const int MostMinutesBehind = 15;

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            var patience = TimeSpan.FromMinutes(configuration.GetValue("Health:MostMinutesBehind", MostMinutesBehind));
            var now = time.GetUtcNow().UtcDateTime;
            if (now - following.At <= patience)
            {
                return HealthCheckResult.Healthy();
            }

            return (await lags.ReadAsync(cancellationToken)).Any(lag => lag.IsStuckAt(now, patience)) ? HealthCheckResult.Unhealthy("events") : HealthCheckResult.Healthy();
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            return HealthCheckResult.Unhealthy("events", failure);
        }
    }
}
