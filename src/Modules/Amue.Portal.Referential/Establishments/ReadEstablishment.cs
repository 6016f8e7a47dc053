using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Amue.Portal.Referential.Data;
using Amue.Portal.Referential.History;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Referential.Establishments;

/// <summary>One establishment with what it uses and its history, for those who administer it.</summary>
internal sealed class ReadEstablishment(PortalDb db, ChangeLog changes)
{
    public async Task<Outcome<EstablishmentSheet>> ExecuteAsync(string code, Actor actor, CancellationToken cancellationToken)
    {
        var manages = actor.MayPortalWide(ReferentialPermissions.Manage);
        if (!manages && !actor.May(ReferentialPermissions.DescribeEstablishment))
        {
            return Refusal.NotFound;
        }

        var establishment = await db.Establishments.AsNoTracking().SingleOrDefaultAsync(e => e.Code == code, cancellationToken);
        if (establishment is null || !(manages || actor.May(ReferentialPermissions.DescribeEstablishment, establishment.Scope)))
        {
            return Refusal.NotFound;
        }

        var domains = await db.IdentityDomains.Where(d => d.EstablishmentId == establishment.Id).OrderBy(d => d.Name).Select(d => d.Name).ToListAsync(cancellationToken);
        var deployments = await db.DeploymentsOf(establishment.Id).AsNoTracking()
            .Join(db.Products, d => d.ProductId, p => p.Id, (d, p) => new { Deployment = d, Product = p })
            .Join(db.Establishments, r => r.Deployment.EstablishmentId, e => e.Id, (r, e) => new SheetDeployment(
                r.Product.Key, r.Product.Name, r.Deployment.DeployedOn, r.Deployment.EndedOn, r.Deployment.Version, e.Id == establishment.Id ? null : e.Code))
            .ToListAsync(cancellationToken);
        var into = establishment.MergedIntoId is { } other ? await db.Establishments.Where(e => e.Id == other).Select(e => e.Code).SingleAsync(cancellationToken) : null;
        return new EstablishmentSheet(
            establishment.Id,
            establishment.ToDetails(domains),
            establishment.Standing,
            into,
            establishment.MergedAt ?? establishment.ClosedAt,
            establishment.Revision,
            deployments.OrderBy(d => d.Name, StringComparer.CurrentCulture).ToList(),
            await changes.OfAsync(establishment.Id, cancellationToken),
            manages);
    }
}

/// <param name="MergedInto">The code of the establishment it is part of.</param>
/// <param name="GoneAt">When it was merged or closed.</param>
/// <param name="ReaderManages">Whether the reader says all of it, rather than what the establishment decides itself.</param>
internal sealed record EstablishmentSheet(
    Guid Id,
    EstablishmentDetails Details,
    EstablishmentStanding Standing,
    string? MergedInto,
    DateTime? GoneAt,
    int Revision,
    IReadOnlyList<SheetDeployment> Deployments,
    IReadOnlyList<ReferentialChange> History,
    bool ReaderManages);

/// <param name="From">The code of the establishment, part of this one now, whose it was.</param>
internal sealed record SheetDeployment(string Key, string Name, DateOnly DeployedOn, DateOnly? EndedOn, string? Version, string? From);
