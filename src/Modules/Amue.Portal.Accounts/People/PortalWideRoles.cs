using Amue.Portal.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Accounts.People;

internal static class PortalWideRoles
{
    /// <summary>Whether someone administers the whole portal: no establishment closes such an account.</summary>
    public static async Task<bool> HoldsThePortalAsync(this PortalDb db, Guid accountId, CancellationToken cancellationToken)
    {
        var held = await db.RoleGrants.Where(g => g.AccountId == accountId && g.SpaceId == null && g.EstablishmentId == null && g.ProductId == null)
            .Join(db.Roles, g => g.Role, r => r.Key, (g, r) => r).AsNoTracking().ToListAsync(cancellationToken);
        return held.Exists(r => r.Permissions.Contains(AccountPermissions.Manage.Name));
    }
}
