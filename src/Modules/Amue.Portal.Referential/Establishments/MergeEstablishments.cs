using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Amue.Portal.Referential.Data;
using Amue.Portal.Referential.History;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Referential.Establishments;

/// <summary>
/// Makes an establishment part of another. Its domains and its space are the other's at once; people, rights and content follow
/// (<see cref="FollowEstablishments"/>). It stays, with its history and its deployments, which are counted as before and which the other
/// uses; its code leads to the other.
/// </summary>
internal sealed class MergeEstablishments(PortalDb db, ChangeLog changes, FollowEstablishments follow, TimeProvider time)
{
    public async Task<Outcome<Done>> ExecuteAsync(string code, string intoCode, Actor actor, CancellationToken cancellationToken)
    {
        if (!actor.MayPortalWide(ReferentialPermissions.Manage))
        {
            return await RefuseAsync(Refusal.NotPermitted);
        }

        var merged = await db.Establishments.SingleOrDefaultAsync(e => e.Code == code, cancellationToken);
        if (merged is null)
        {
            return await RefuseAsync(Refusal.NotFound);
        }

        var wanted = intoCode.Trim().ToUpperInvariant();
        var into = await db.Establishments.SingleOrDefaultAsync(e => e.Code == wanted, cancellationToken);
        if (into is null || into.Id == merged.Id || into.Standing != EstablishmentStanding.Open)
        {
            return await RefuseAsync(Refusal.InvalidField("Into", into is null ? "referential.unknownEstablishment" : "referential.establishment.mergeInto", intoCode));
        }

        if (merged.Standing == EstablishmentStanding.Merged)
        {
            return await RefuseAsync(Refusal.Conflict("referential.establishment.isMerged"));
        }

        await MergeAsync(merged, into, actor, cancellationToken);
        if (await changes.TrySaveAsync(actor, EstablishmentAct.Merge, EstablishmentAct.Target(code), [new FieldChange("MergedInto", "", into.Code)], cancellationToken) is { } refusal)
        {
            return refusal;
        }

        await follow.ExecuteAsync(cancellationToken);
        return Done.Instance;

        async Task<Outcome<Done>> RefuseAsync(Refusal refused) => await changes.RefusedAsync(actor, EstablishmentAct.Merge, EstablishmentAct.Target(code), refused);
    }

    private async Task MergeAsync(Establishment merged, Establishment into, Actor actor, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().UtcDateTime;
        merged.MergeInto(into.Id, now);
        merged.Advance();
        into.Advance();
        // A code leads to where its establishment is now, in one step.
        foreach (var earlier in await db.Establishments.Where(e => e.MergedIntoId == merged.Id).ToListAsync(cancellationToken))
        {
            earlier.MergeInto(into.Id, now);
        }

        foreach (var domain in await db.IdentityDomains.Where(d => d.EstablishmentId == merged.Id).ToListAsync(cancellationToken))
        {
            domain.GiveTo(into.Id);
        }

        await MoveSpaceAsync(merged, into, cancellationToken);
        changes.Add(merged.Id, "merged", [new FieldChange("MergedInto", "", into.Code)], actor);
        changes.Add(into.Id, "joined", [new FieldChange("Merged", "", merged.Code)], actor);
    }

    // An establishment has one space: where both have one, the merged one's stays what it is, for AMUE to archive.
    private async Task MoveSpaceAsync(Establishment merged, Establishment into, CancellationToken cancellationToken)
    {
        var spaces = await db.Spaces.Where(s => s.EstablishmentId == merged.Id || s.EstablishmentId == into.Id).ToListAsync(cancellationToken);
        if (spaces is [{ } only] && only.EstablishmentId == merged.Id)
        {
            only.BelongToEstablishment(into.Id);
        }
    }
}
