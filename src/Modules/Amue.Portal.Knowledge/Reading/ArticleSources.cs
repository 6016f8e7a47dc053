using Amue.Portal.Knowledge.Data;
using Amue.Portal.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Knowledge.Reading;

/// <summary>Where imported articles came from.</summary>
public sealed class ArticleSources(PortalDb db)
{
    /// <returns>The external id of each of these articles that has one.</returns>
    public async Task<IReadOnlyDictionary<Guid, string>> ExternalIdsAsync(IReadOnlyCollection<Guid> articleIds, CancellationToken cancellationToken) =>
        await db.Articles.AsSystem("an identifier of the source says nothing of the article").AsNoTracking()
            .Where(a => articleIds.Contains(a.Id) && a.ExternalId != null)
            .ToDictionaryAsync(a => a.Id, a => a.ExternalId!, cancellationToken);
}
