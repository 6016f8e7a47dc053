using Amue.Portal.Platform.Audit;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Amue.Portal.Platform.Spaces;

namespace Amue.Portal.Spaces.Administration;

/// <summary>Gives a space another address; the former one leads there for good. Addresses are everyone's, so it takes the portal's administrators.</summary>
internal sealed class RenameSpace(PortalDb db, ManagedSpaces spaces, SpaceKeys keys, AuditLog audit)
{
    public async Task<Outcome<Done>> ExecuteAsync(string key, string newKey, Actor actor, CancellationToken cancellationToken)
    {
        var found = await spaces.FindAsync(key, actor, cancellationToken);
        if (!found.Succeeded)
        {
            return found.Refusal;
        }

        if (!actor.MayPortalWide(PlatformPermissions.ManageSpace))
        {
            return Refusal.NotPermitted;
        }

        var space = found.Value;
        if (space.Kind == SpaceKind.Portal)
        {
            return Refusal.InvalidField("NewKey", "spaces.kind.onePortal", Space.PortalKey);
        }

        if (newKey == key)
        {
            return Done.Instance;
        }

        if (await keys.ProblemAsync(newKey, space.Id, cancellationToken) is { } problem)
        {
            return Refusal.InvalidField("NewKey", problem);
        }

        var change = SpaceChange.Of(space);
        space.Rename(newKey);
        await audit.SaveAsync(db, actor, change.Note("spaces.rename"), cancellationToken);
        return Done.Instance;
    }
}
