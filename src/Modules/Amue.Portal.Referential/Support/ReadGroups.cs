using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Amue.Portal.Referential.Data;
using Amue.Portal.Referential.History;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Referential.Support;

/// <summary>The support groups, what each one holds, and who is in it, for those who say it.</summary>
internal sealed class ReadGroups(PortalDb db, ChangeLog changes)
{
    public async Task<Outcome<IReadOnlyList<ListedGroup>>> AllAsync(Actor actor, CancellationToken cancellationToken)
    {
        if (!actor.MayPortalWide(ReferentialPermissions.Manage))
        {
            return Refusal.NotFound;
        }

        var membership = db.SupportGroupMembers;
        // A few dozen rows, whatever the portal's size.
        var groups = await db.SupportGroups.AsNoTracking().OrderBy(g => g.Key)
            .Select(g => new { Group = g, Members = membership.Count(m => m.GroupId == g.Id) }).ToListAsync(cancellationToken);
        var held = await HeldAsync(cancellationToken);
        return groups.ConvertAll(g => new ListedGroup(g.Group.ToDetails(), g.Members, held[g.Group.Id].Order(StringComparer.CurrentCulture).ToList()));
    }

    public async Task<Outcome<GroupSheet>> OneAsync(string key, Actor actor, CancellationToken cancellationToken)
    {
        var group = actor.MayPortalWide(ReferentialPermissions.Manage) && !key.Contains('\0', StringComparison.Ordinal)
            ? await db.SupportGroups.AsNoTracking().SingleOrDefaultAsync(g => g.Key == key, cancellationToken)
            : null;
        if (group is null)
        {
            return Refusal.NotFound;
        }

        var members = await db.SupportGroupMembers.Where(m => m.GroupId == group.Id).Select(m => m.AccountId).ToListAsync(cancellationToken);
        var held = (await HeldAsync(cancellationToken))[group.Id].Order(StringComparer.CurrentCulture).ToList();
        return new GroupSheet(group.ToDetails(), group.Revision, members, held, await changes.OfAsync(group.Id, cancellationToken));
    }

    /// <summary>What each group holds: the level, then the product.</summary>
    private async Task<ILookup<Guid, string>> HeldAsync(CancellationToken cancellationToken) =>
        (await db.SupportChainLinks.Join(db.Products, l => l.ProductId, p => p.Id, (l, p) => new { l.GroupId, l.Level, p.Name }).ToListAsync(cancellationToken))
            .ToLookup(l => l.GroupId, l => $"{l.Level} · {l.Name}");
}

/// <param name="Holds">A level and a product each.</param>
internal sealed record ListedGroup(SupportGroupDetails Details, int Members, IReadOnlyList<string> Holds);

/// <param name="Members">Accounts.</param>
internal sealed record GroupSheet(SupportGroupDetails Details, int Revision, IReadOnlyList<Guid> Members, IReadOnlyList<string> Holds, IReadOnlyList<ReferentialChange> History);
