using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Spaces;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Amue.Portal.Platform.Health;

/// <summary>Ready: the database answers, its schema is this version's, and the portal is set up.</summary>
internal sealed class DatabaseHealth(PortalDb db) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            if ((await db.Database.GetPendingMigrationsAsync(cancellationToken)).Any())
            {
                return HealthCheckResult.Unhealthy("schema");
            }

            return await db.Spaces.AnyAsync(s => s.Kind == SpaceKind.Portal, cancellationToken)
                ? HealthCheckResult.Healthy()
                : HealthCheckResult.Unhealthy("setup");
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            return HealthCheckResult.Unhealthy("database", failure);
        }
    }
}
