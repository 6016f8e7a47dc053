using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Amue.Portal.Referential.Data;
using Amue.Portal.Referential.History;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Referential.Establishments;

/// <summary>
/// What an establishment decides itself: its acronym, its city, its clocks, and whether its first level is its own or mutualised. Names,
/// numbers, domains, sizes and declared users are AMUE's to say, and so is holding the first level in its place.
/// </summary>
internal sealed class AdjustEstablishment(PortalDb db, EstablishmentRegister register, ChangeLog changes)
{
    public async Task<Outcome<Done>> ExecuteAsync(string code, EstablishmentAdjustment wanted, int revision, Actor actor, CancellationToken cancellationToken)
    {
        if (!actor.May(ReferentialPermissions.DescribeEstablishment))
        {
            return await RefuseAsync(Refusal.NotPermitted);
        }

        var existing = await db.Establishments.SingleOrDefaultAsync(e => e.Code == code, cancellationToken);
        if (existing is null || !actor.May(ReferentialPermissions.DescribeEstablishment, existing.Scope))
        {
            return await RefuseAsync(Refusal.NotFound);
        }

        if (existing.Standing != EstablishmentStanding.Open || existing.Revision != revision)
        {
            return await RefuseAsync(Refusal.Conflict(existing.Standing == EstablishmentStanding.Open ? "referential.changedMeanwhile" : "referential.establishment.isMerged"));
        }

        if (wanted.FirstLevel != existing.FirstLevel && FirstLevelMode.Delegated is var amue && (wanted.FirstLevel == amue || existing.FirstLevel == amue))
        {
            return await RefuseAsync(Refusal.InvalidField(nameof(wanted.FirstLevel), "referential.establishment.delegated"));
        }

        var domains = await db.IdentityDomains.Where(d => d.EstablishmentId == existing.Id).Select(d => d.Name).ToListAsync(cancellationToken);
        var details = EstablishmentFields.Tidy(existing.ToDetails(domains) with
        {
            Acronym = wanted.Acronym,
            City = wanted.City,
            TimeZoneId = wanted.TimeZoneId,
            FirstLevel = wanted.FirstLevel,
        });
        if (await register.CheckAsync(details, existing, cancellationToken) is { Count: > 0 } errors)
        {
            return await RefuseAsync(Refusal.Invalid(errors));
        }

        var fields = await register.WriteAsync(existing, details, actor, cancellationToken);
        return fields.Count > 0 && await changes.TrySaveAsync(actor, EstablishmentAct.Describe, EstablishmentAct.Target(code), fields, cancellationToken) is { } refused
            ? refused
            : Done.Instance;

        async Task<Outcome<Done>> RefuseAsync(Refusal refusal) => await changes.RefusedAsync(actor, EstablishmentAct.Describe, EstablishmentAct.Target(code), refusal);
    }
}

/// <param name="TimeZoneId">IANA name.</param>
internal sealed record EstablishmentAdjustment(string Acronym, string City, string TimeZoneId, FirstLevelMode FirstLevel);
