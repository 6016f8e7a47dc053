using Amue.Portal.Platform.Audit;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Amue.Portal.Platform.Spaces;

namespace Amue.Portal.Spaces.Administration;

/// <summary>Makes a space read only and takes it out of menus and lists; nothing is deleted, and it can be restored.</summary>
internal sealed class ArchiveSpace(PortalDb db, ManagedSpaces spaces, AuditLog audit, TimeProvider time)
{
    public Task<Outcome<Done>> ExecuteAsync(string key, Actor actor, CancellationToken cancellationToken) =>
        ChangeAsync(key, actor, "spaces.archive", space => space.Archive(time.GetUtcNow().UtcDateTime), cancellationToken);

    public Task<Outcome<Done>> RestoreAsync(string key, Actor actor, CancellationToken cancellationToken) =>
        ChangeAsync(key, actor, "spaces.restore", space => space.Restore(), cancellationToken);

    private async Task<Outcome<Done>> ChangeAsync(string key, Actor actor, string action, Action<Space> apply, CancellationToken cancellationToken)
    {
        var found = await spaces.FindEvenArchivedAsync(key, actor, cancellationToken);
        if (!found.Succeeded)
        {
            return found.Refusal;
        }

        var space = found.Value;
        if (!actor.MayPortalWide(PlatformPermissions.ManageSpace))
        {
            return Refusal.NotPermitted;
        }

        if (space.Kind == SpaceKind.Portal)
        {
            return Refusal.Conflict("spaces.archive.portal");
        }

        var change = SpaceChange.Of(space);
        apply(space);
        if (db.ChangeTracker.HasChanges())
        {
            await audit.SaveAsync(db, actor, change.Note(action), cancellationToken);
        }

        return Done.Instance;
    }
}
