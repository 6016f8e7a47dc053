using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Amue.Portal.Platform.Text;
using Amue.Portal.Referential.Data;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Referential.Establishments;

/// <summary>The establishments that an actor administers, in the order of their codes.</summary>
internal sealed class ListEstablishments(PortalDb db)
{
    private const int MostWords = 5;

    /// <param name="text">Words of the code, the name, the acronym, the national number or the city.</param>
    /// <param name="after">The last code of the page before.</param>
    public async Task<Outcome<EstablishmentPage>> ExecuteAsync(string? text, string? after, int size, Actor actor, CancellationToken cancellationToken)
    {
        if (!actor.May(ReferentialPermissions.Manage) && !actor.May(ReferentialPermissions.DescribeEstablishment))
        {
            return Refusal.NotFound;
        }

        IQueryable<Establishment> establishments = db.Establishments.AsNoTracking();
        if (!actor.MayPortalWide(ReferentialPermissions.Manage))
        {
            var own = actor.Rights.Where(r => r.Permissions.Contains(ReferentialPermissions.DescribeEstablishment.Name)).Select(r => r.Scope.EstablishmentId).OfType<Guid>().ToArray();
            establishments = establishments.Where(e => own.Contains(e.Id));
        }

        foreach (var word in TextFolding.Fold(text ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(MostWords))
        {
            establishments = establishments.Where(e => e.SearchText.Contains(word));
        }

        if (!string.IsNullOrEmpty(after))
        {
#pragma warning disable CA1309 // The database compares, by the collation that it sorts by.
            establishments = establishments.Where(e => string.Compare(e.Code, after) > 0);
#pragma warning restore CA1309
        }

        var rows = await establishments.OrderBy(e => e.Code).Take(size + 1)
            .Select(e => new ListedEstablishment(e.Code, e.Name, e.Acronym, e.City, e.Uai, e.SizeClass, e.FirstLevel, e.DeclaredUsers, e.MergedIntoId != null, e.ClosedAt != null))
            .ToListAsync(cancellationToken);
        return new EstablishmentPage(rows.Take(size).ToList(), rows.Count > size ? rows[size - 1].Code : null);
    }
}

/// <param name="Next">Where the next page begins after; null on the last one.</param>
internal sealed record EstablishmentPage(IReadOnlyList<ListedEstablishment> Rows, string? Next);

internal sealed record ListedEstablishment(
    string Code, string Name, string Acronym, string City, string? Uai, SizeClass SizeClass, FirstLevelMode FirstLevel, int DeclaredUsers, bool IsMerged, bool IsClosed);
