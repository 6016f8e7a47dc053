using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Security;
using Amue.Portal.Platform.Spaces;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Knowledge;

/// <summary>Who holds a right on the articles of a space.</summary>
internal sealed class SpaceEditors(PortalDb db, TimeProvider time)
{
    public async Task<IReadOnlyList<Guid>> OfAsync(SpaceEntry space, Permission permission, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var roles = (await db.Roles.AsNoTracking().ToListAsync(cancellationToken)).Where(r => r.Permissions.Contains(permission.Name)).Select(r => r.Key).ToList();
        var grants = await db.RoleGrants.AsNoTracking().Where(g => roles.Contains(g.Role) && (g.ExpiresAt == null || g.ExpiresAt > now)).ToListAsync(cancellationToken);
        return grants.Where(g => g.Scope.Covers(space.Scope)).Select(g => g.AccountId).Distinct().ToList();
    }
}
