using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Amue.Portal.Referential.Data;
using Amue.Portal.Referential.History;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Referential.Establishments;

/// <summary>Makes an establishment, or brings one to a description.</summary>
internal sealed class DescribeEstablishment(PortalDb db, EstablishmentRegister register, ChangeLog changes)
{
    public async Task<Outcome<Done>> CreateAsync(EstablishmentDetails described, Actor actor, CancellationToken cancellationToken)
    {
        var details = EstablishmentFields.Tidy(described);
        return actor.MayPortalWide(ReferentialPermissions.Manage)
            ? await WriteAsync(existing: null, details, actor, cancellationToken)
            : await RefuseAsync(details, actor, Refusal.NotPermitted);
    }

    /// <param name="revision">As it was read: a change made meanwhile is a conflict.</param>
    public async Task<Outcome<Done>> ChangeAsync(EstablishmentDetails described, int revision, Actor actor, CancellationToken cancellationToken)
    {
        var details = EstablishmentFields.Tidy(described);
        if (!actor.MayPortalWide(ReferentialPermissions.Manage))
        {
            return await RefuseAsync(details, actor, Refusal.NotPermitted);
        }

        var existing = await db.Establishments.SingleOrDefaultAsync(e => e.Code == details.Code, cancellationToken);
        if (existing is null)
        {
            return await RefuseAsync(details, actor, Refusal.NotFound);
        }

        if (existing.Standing == EstablishmentStanding.Merged)
        {
            return await RefuseAsync(details, actor, Refusal.Conflict("referential.establishment.isMerged"));
        }

        return existing.Revision == revision
            ? await WriteAsync(existing, details, actor, cancellationToken)
            : await RefuseAsync(details, actor, Refusal.Conflict("referential.changedMeanwhile"));
    }

    private async Task<Outcome<Done>> WriteAsync(Establishment? existing, EstablishmentDetails details, Actor actor, CancellationToken cancellationToken)
    {
        if (await register.CheckAsync(details, existing, cancellationToken) is { Count: > 0 } errors)
        {
            return Refusal.Invalid(errors);
        }

        var fields = await register.WriteAsync(existing, details, actor, cancellationToken);
        if (fields.Count == 0)
        {
            return Done.Instance;
        }

        return await changes.TrySaveAsync(actor, EstablishmentAct.Describe, EstablishmentAct.Target(details.Code), fields, cancellationToken) is { } refusal
            ? refusal
            : Done.Instance;
    }

    private Task<Outcome<Done>> RefuseAsync(EstablishmentDetails details, Actor actor, Refusal refusal) => RefuseAsync(details.Code, actor, refusal);

    private async Task<Outcome<Done>> RefuseAsync(string code, Actor actor, Refusal refusal) =>
        await changes.RefusedAsync(actor, EstablishmentAct.Describe, EstablishmentAct.Target(code), refusal);
}
