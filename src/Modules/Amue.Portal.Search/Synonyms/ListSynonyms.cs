using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Security;
using Amue.Portal.Platform.Spaces;
using Amue.Portal.Search.Data;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Search.Synonyms;

/// <summary>The rings that somebody may change.</summary>
internal sealed class ListSynonyms(PortalDb db)
{
    public async Task<IReadOnlyList<ListedSynonyms>> ExecuteAsync(Actor actor, SpaceDirectory spaces, CancellationToken cancellationToken)
    {
        var rings = await db.SynonymRings.AsNoTracking().ToListAsync(cancellationToken);
        return rings.Select(r => (Ring: r, Space: r.SpaceId is { } id ? spaces.Find(id) : null))
            .Where(r => actor.May(SearchPermissions.Manage, r.Space?.Scope ?? Scope.Portal))
            .OrderBy(r => r.Space?.Title, StringComparer.Ordinal).ThenBy(r => r.Ring.Words[0], StringComparer.Ordinal)
            .Select(r => new ListedSynonyms(r.Ring.Id, r.Space?.Title, r.Ring.Words)).ToList();
    }
}

/// <param name="SpaceTitle">Null: it holds everywhere.</param>
internal sealed record ListedSynonyms(Guid Id, string? SpaceTitle, IReadOnlyList<string> Words);
