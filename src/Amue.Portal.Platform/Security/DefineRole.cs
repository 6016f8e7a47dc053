using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Operations;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Platform.Security;

/// <summary>Says what a role may do: makes the role, or replaces its permissions.</summary>
public sealed class DefineRole(PortalDb db, PermissionCatalog permissions)
{
    public async Task<Outcome<Done>> ExecuteAsync(string key, IReadOnlyList<string> allowed, Actor actor, CancellationToken cancellationToken)
    {
        if (!actor.MayPortalWide(PlatformPermissions.ManagePlatform))
        {
            return Refusal.NotPermitted;
        }

        if (allowed.FirstOrDefault(name => permissions.Find(name) is null) is { } unknown)
        {
            return Refusal.Invalid("recipes.roles.unknownPermission", unknown);
        }

        var role = await db.Roles.SingleOrDefaultAsync(r => r.Key == key, cancellationToken);
        if (role is null)
        {
            db.Roles.Add(new Role(key, allowed));
        }
        else
        {
            role.Allow(allowed);
        }

        await db.SaveChangesAsync(cancellationToken);
        return Done.Instance;
    }
}
