using Amue.Portal.Platform.Audit;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Modules;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Amue.Portal.Spaces.Administration;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Spaces.Configuration;

/// <summary>Switches features of a space on (with those they need) and off (with those that need them).</summary>
public sealed class SwitchFeatures(PortalDb db, ModuleCatalog modules, AuditLog audit)
{
    public async Task<Outcome<Done>> ExecuteAsync(
        string spaceKey, IReadOnlyList<string> enable, IReadOnlyList<string> disable, Actor actor, CancellationToken cancellationToken)
    {
        var space = await db.Spaces.SingleOrDefaultAsync(s => s.Key == spaceKey, cancellationToken);
        if (space is null)
        {
            return Refusal.NotFound;
        }

        if (!actor.May(PlatformPermissions.ManageSpace, space.Scope))
        {
            return Refusal.NotPermitted;
        }

        if (space.ArchivedAt is not null)
        {
            return Refusal.Conflict("spaces.archived");
        }

        if (enable.Concat(disable).FirstOrDefault(f => modules.Find(f) is null) is { } unknown)
        {
            return Refusal.Invalid("spaces.feature.unknown", unknown);
        }

        if (disable.FirstOrDefault(f => modules.Find(f)!.IsAlwaysOn) is { } needed)
        {
            return Refusal.Invalid("spaces.feature.alwaysOn", needed);
        }

        var change = SpaceChange.Of(space);
        space.Enable(enable.SelectMany(modules.WithDependencies).Where(f => !modules.Find(f)!.IsAlwaysOn));
        space.Disable(disable.SelectMany(NeedingIt));
        if (db.ChangeTracker.HasChanges())
        {
            await audit.SaveAsync(db, actor, change.Note("spaces.switchFeatures"), cancellationToken);
        }

        return Done.Instance;
    }

    private IEnumerable<string> NeedingIt(string featureId) =>
        modules.Features.Where(f => modules.WithDependencies(f.Id).Contains(featureId)).Select(f => f.Id);
}
