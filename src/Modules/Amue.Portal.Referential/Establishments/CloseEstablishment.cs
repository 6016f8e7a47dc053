using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Amue.Portal.Referential.Data;
using Amue.Portal.Referential.History;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Referential.Establishments;

/// <summary>Records that an establishment has left: its people's accounts close and its deployments end. What was written stays.</summary>
internal sealed class CloseEstablishment(PortalDb db, ChangeLog changes, FollowEstablishments follow, TimeProvider time)
{
    public async Task<Outcome<Done>> ExecuteAsync(string code, Actor actor, CancellationToken cancellationToken)
    {
        if (!actor.MayPortalWide(ReferentialPermissions.Manage))
        {
            return await RefuseAsync(Refusal.NotPermitted);
        }

        var establishment = await db.Establishments.SingleOrDefaultAsync(e => e.Code == code, cancellationToken);
        if (establishment is null)
        {
            return await RefuseAsync(Refusal.NotFound);
        }

        if (establishment.Standing != EstablishmentStanding.Open)
        {
            return await RefuseAsync(Refusal.Conflict("referential.establishment.notOpen"));
        }

        // Whoever closes the house from inside could not open it again.
        if (actor.EstablishmentId == establishment.Id)
        {
            return await RefuseAsync(Refusal.NotPermitted);
        }

        var now = time.GetUtcNow().UtcDateTime;
        establishment.Close(now);
        establishment.Advance();
        foreach (var deployment in await db.DeploymentsOf(establishment.Id).ToListAsync(cancellationToken))
        {
            deployment.EndOn(DateOnly.FromDateTime(now));
        }

        changes.Add(establishment.Id, "closed", [], actor);
        if (await changes.TrySaveAsync(actor, EstablishmentAct.Close, EstablishmentAct.Target(code), [], cancellationToken) is { } refusal)
        {
            return refusal;
        }

        await follow.ExecuteAsync(cancellationToken);
        return Done.Instance;

        async Task<Outcome<Done>> RefuseAsync(Refusal refused) => await changes.RefusedAsync(actor, EstablishmentAct.Close, EstablishmentAct.Target(code), refused);
    }
}
