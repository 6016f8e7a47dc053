using Amue.Portal.Accounts.Data;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Accounts.Charters;

/// <summary>The text in force, for who may publish the next one; empty while there is none.</summary>
internal sealed class EditCharter(PortalDb db)
{
    public async Task<Outcome<CharterText>> ExecuteAsync(Actor actor, CancellationToken cancellationToken)
    {
        if (!actor.MayPortalWide(AccountPermissions.PublishCharter))
        {
            return Refusal.NotFound;
        }

        var current = await db.CharterVersions.AsNoTracking().OrderByDescending(v => v.Number).FirstOrDefaultAsync(cancellationToken);
        return new CharterText(current?.French ?? "", current?.English ?? "");
    }
}
