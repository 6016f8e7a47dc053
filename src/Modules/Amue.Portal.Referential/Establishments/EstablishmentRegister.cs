using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Amue.Portal.Referential.Data;
using Amue.Portal.Referential.History;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Referential.Establishments;

/// <summary>Checks and writes what is said of an establishment, whoever says it: a form, a file, a recipe. Saves nothing itself.</summary>
internal sealed class EstablishmentRegister(PortalDb db, ChangeLog changes)
{
    /// <param name="existing">Null: it is to be made.</param>
    public async Task<IReadOnlyList<FieldError>> CheckAsync(EstablishmentDetails details, Establishment? existing, CancellationToken cancellationToken)
    {
        var errors = EstablishmentFields.Check(details).ToList();
        var own = existing?.Id;
        if (existing is null && await db.Establishments.AnyAsync(e => e.Code == details.Code, cancellationToken))
        {
            errors.Add(new FieldError(nameof(details.Code), "referential.establishment.codeTaken", details.Code));
        }

        if (details.Uai is { } uai && await CodeOfAsync(db.Establishments.Where(e => e.Uai == uai && e.Id != own), cancellationToken) is { } withUai)
        {
            errors.Add(new FieldError(nameof(details.Uai), "referential.establishment.uaiTaken", withUai));
        }

        if (details.Siret is { } siret && await CodeOfAsync(db.Establishments.Where(e => e.Siret == siret && e.Id != own), cancellationToken) is { } withSiret)
        {
            errors.Add(new FieldError(nameof(details.Siret), "referential.establishment.siretTaken", withSiret));
        }

        var taken = await db.IdentityDomains.Where(d => details.Domains.Contains(d.Name) && d.EstablishmentId != own)
            .Join(db.Establishments, d => d.EstablishmentId, e => e.Id, (d, e) => new { d.Name, e.Code }).ToListAsync(cancellationToken);
        errors.AddRange(taken.Select(t => new FieldError(nameof(details.Domains), "referential.establishment.domainTaken", t.Name, t.Code)));
        return errors;
    }

    /// <returns>What has changed: nothing when it was so already.</returns>
    public async Task<IReadOnlyList<FieldChange>> WriteAsync(Establishment? existing, EstablishmentDetails details, Actor actor, CancellationToken cancellationToken)
    {
        var establishment = existing ?? new Establishment(details.Code);
        var domains = await db.IdentityDomains.Where(d => d.EstablishmentId == establishment.Id).ToListAsync(cancellationToken);
        var before = existing?.ToDetails(domains.Select(d => d.Name).Order(StringComparer.Ordinal).ToList());
        var fields = Differences.Between(before, details);
        if (fields.Count == 0)
        {
            return fields;
        }

        establishment.Describe(details);
        establishment.Advance();
        if (existing is null)
        {
            db.Establishments.Add(establishment);
        }

        db.IdentityDomains.RemoveRange(domains.Where(d => !details.Domains.Contains(d.Name)));
        db.IdentityDomains.AddRange(details.Domains.Except(domains.Select(d => d.Name)).Select(name => new IdentityDomain(name, establishment.Id)));
        changes.Add(establishment.Id, existing is null ? "created" : "described", fields, actor);
        return fields;
    }

    private static Task<string?> CodeOfAsync(IQueryable<Establishment> establishments, CancellationToken cancellationToken) =>
        establishments.Select(e => e.Code).FirstOrDefaultAsync(cancellationToken);
}
