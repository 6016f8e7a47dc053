using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Amue.Portal.Platform.Spaces;
using Amue.Portal.Platform.Text;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Accounts.People;

/// <summary>The people whom an actor administers, by name.</summary>
internal sealed class ListPeople(PortalDb db, SpaceCatalog spaces, TimeProvider time)
{
    private const int MostWords = 5;

    public async Task<Outcome<PeoplePage>> ExecuteAsync(PeopleFilter filter, PeopleCursor? after, int size, Actor actor, CancellationToken cancellationToken)
    {
        if (!actor.May(AccountPermissions.GrantRoles))
        {
            return Refusal.NotFound;
        }

        var now = time.GetUtcNow().UtcDateTime;
        var administered = AdministeredPeople.Of(actor, await spaces.CurrentAsync(cancellationToken));
        var people = Narrow(administered.In(db, now), filter, now);
        if (after is not null)
        {
#pragma warning disable CA1309 // The database compares, by the collation that it sorts by.
            people = people.Where(a => string.Compare(a.SortName, after.SortName) > 0 || (a.SortName == after.SortName && a.Id.CompareTo(after.Id) > 0));
#pragma warning restore CA1309
        }

        var rows = await people.AsNoTracking().OrderBy(a => a.SortName).ThenBy(a => a.Id).Take(size + 1)
            .Select(a => new ListedPerson(a.Id, a.Name, a.UserName!, a.JobFunction, a.SortName, a.EstablishmentId, a.DisabledAt == null))
            .ToListAsync(cancellationToken);
        var next = rows.Count > size ? new PeopleCursor(rows[size - 1].SortName, rows[size - 1].Id) : null;
        return new PeoplePage(await WithRolesAsync(rows.Take(size).ToList(), administered, now, cancellationToken), next);
    }

    private IQueryable<Account> Narrow(IQueryable<Account> people, PeopleFilter filter, DateTime now)
    {
        if (filter.EstablishmentId is { } establishment)
        {
            people = people.Where(a => a.EstablishmentId == establishment);
        }

        if (filter.Space is { } space)
        {
            people = people.Where(a => db.RoleGrants.Any(g => g.AccountId == a.Id && (g.ExpiresAt == null || g.ExpiresAt > now)
                && (g.SpaceId == space.Id || (space.ProductId != null && g.ProductId == space.ProductId))));
        }

        foreach (var word in TextFolding.Fold(filter.Text ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(MostWords))
        {
            people = people.Where(a => a.SortName.Contains(word) || a.UserName!.Contains(word));
        }

        return people;
    }

    private async Task<IReadOnlyList<ListedPerson>> WithRolesAsync(List<ListedPerson> rows, AdministeredPeople administered, DateTime now, CancellationToken cancellationToken)
    {
        var ids = rows.Select(r => r.Id).ToArray();
        var held = (await db.RoleGrants.AsNoTracking().Where(g => ids.Contains(g.AccountId) && (g.ExpiresAt == null || g.ExpiresAt > now)).ToListAsync(cancellationToken))
            .ToLookup(g => g.AccountId);
        return rows.Select(r => r with
        {
            Roles = held[r.Id].Where(g => administered.Includes(g.Scope, r.EstablishmentId)).Select(g => g.Role).Distinct().OrderBy(Accounts.Roles.RoleReaches.OrderOf).ToList(),
        }).ToList();
    }
}
