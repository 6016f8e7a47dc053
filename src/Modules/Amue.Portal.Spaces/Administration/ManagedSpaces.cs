using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Amue.Portal.Platform.Spaces;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Spaces.Administration;

/// <summary>The one door to a space for whoever changes it: it is theirs to manage, and it is not archived.</summary>
internal sealed class ManagedSpaces(PortalDb db)
{
    public async Task<Outcome<Space>> FindAsync(string key, Actor actor, CancellationToken cancellationToken)
    {
        var found = await FindEvenArchivedAsync(key, actor, cancellationToken);
        return found is { Succeeded: true, Value.ArchivedAt: not null } ? Refusal.Conflict("spaces.archived") : found;
    }

    public async Task<Outcome<Space>> FindEvenArchivedAsync(string key, Actor actor, CancellationToken cancellationToken)
    {
        if (await db.Spaces.SingleOrDefaultAsync(s => s.Key == key, cancellationToken) is not { } space)
        {
            return Refusal.NotFound;
        }

        return actor.May(PlatformPermissions.ManageSpace, space.Scope) ? space : Refusal.NotPermitted;
    }
}
