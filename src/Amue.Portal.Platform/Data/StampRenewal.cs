using Amue.Portal.Platform.Security;
using Amue.Portal.Platform.Spaces;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Amue.Portal.Platform.Data;

/// <summary>Renews a stamp in the transaction of the change, so that nobody can forget to.</summary>
internal static class StampRenewal
{
    public static async Task ApplyAsync(PortalDb db, CancellationToken cancellationToken)
    {
        var changed = db.ChangeTracker.Entries().Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted).ToList();
        if (changed.Any(e => e.Entity is Space))
        {
            await RenewAsync(db, Stamp.Spaces, cancellationToken);
        }

        if (changed.Any(AffectsRights))
        {
            await RenewAsync(db, Stamp.Rights, cancellationToken);
        }

        if (changed.Any(IsReference))
        {
            await RenewAsync(db, Stamp.References, cancellationToken);
        }

        // Nobody keeps in memory what did not exist: signing in costs the others nothing.
        if (changed.Any(e => e.Entity is IAffectsSessions && e.State != EntityState.Added))
        {
            await RenewAsync(db, Stamp.Sessions, cancellationToken);
        }
    }

    private static bool IsReference(EntityEntry entry) => entry.Entity is IReferenceData;

    private static bool AffectsRights(EntityEntry entry) => entry.Entity is Role or RoleGrant or IAffectsRights;

    private static async Task RenewAsync(PortalDb db, string name, CancellationToken cancellationToken)
    {
        var stamp = await db.Stamps.FindAsync([name], cancellationToken);
        if (stamp is null)
        {
            db.Stamps.Add(new Stamp(name));
        }
        else
        {
            stamp.Renew();
        }

        db.StampRenewals++;
    }
}
