using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Accounts.Roles;

/// <summary>Without one person who may give every role, nobody could give one again.</summary>
internal static class LastAdministrator
{
    public static async Task<bool> IsLastAdministratorAsync(this PortalDb db, RoleGrant grant, CancellationToken cancellationToken)
    {
        if (grant.Scope != Scope.Portal || grant.ExpiresAt is not null)
        {
            return false;
        }

        var opening = (await db.Roles.AsNoTracking().ToListAsync(cancellationToken))
            .Where(r => r.Permissions.Contains(AccountPermissions.Manage.Name) && r.Permissions.Contains(AccountPermissions.GrantRoles.Name))
            .Select(r => r.Key).ToList();
        return opening.Contains(grant.Role)
            && !await db.RoleGrants.AnyAsync(
                g => g.Id != grant.Id && opening.Contains(g.Role) && g.SpaceId == null && g.EstablishmentId == null && g.ProductId == null && g.ExpiresAt == null
                    && db.Set<Account>().Any(a => a.Id == g.AccountId && a.DisabledAt == null),
                cancellationToken);
    }
}
