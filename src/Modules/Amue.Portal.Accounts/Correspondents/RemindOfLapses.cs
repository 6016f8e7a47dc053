using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Jobs;
using Amue.Portal.Platform.Security;
using Amue.Portal.Referential.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Amue.Portal.Accounts.Correspondents;

/// <summary>Reminds of confirmations that have lapsed, one establishment after the other: what was done stays done.</summary>
internal sealed class RemindOfLapses(PortalDb db, IServiceScopeFactory scopes, TimeProvider time) : IJob
{
    public const string JobName = "accounts.remind-confirmations";

    private static readonly Actor Portal = Actor.System("Confirmation of correspondents");

    public async Task ExecuteAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var establishments = await db.RoleGrants
            .Where(g => g.Role == Correspondence.Role && g.EstablishmentId != null && g.ProductId != null && (g.ExpiresAt == null || g.ExpiresAt > now))
            .Select(g => g.EstablishmentId!.Value).Distinct().ToListAsync(cancellationToken);
        foreach (var establishment in establishments)
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<RemindOfConfirmations>().ExecuteAsync(establishment, Portal, cancellationToken);
        }
    }
}
