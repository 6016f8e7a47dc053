using Amue.Portal.Knowledge.Data;
using Amue.Portal.Platform.Content;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Security;
using Amue.Portal.Platform.Texts;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Knowledge.Reading;

/// <summary>Articles that hold for other versions than the one that the reader's establishment has: offered after the others.</summary>
internal sealed class ReaderVersions(PortalDb db, OwnVersions versions) : IContentFit
{
    public async Task<IReadOnlyDictionary<Guid, TextKey>> MisfitsAsync(IReadOnlyCollection<Guid> contentIds, Actor reader, CancellationToken cancellationToken)
    {
        var misfits = new Dictionary<Guid, TextKey>();
        if (reader.EstablishmentId is null)
        {
            return misfits;
        }

        var limited = await db.Articles.AsSystem("their reader was let read them before").AsNoTracking()
            .Where(a => contentIds.Contains(a.Id) && (a.FromVersion != null || a.ToVersion != null))
            .Select(a => new { a.Id, a.ProductId, a.FromVersion, a.ToVersion }).ToListAsync(cancellationToken);
        foreach (var article in limited)
        {
            if (await versions.OfAsync(article.ProductId, new VersionRange(article.FromVersion, article.ToVersion), reader, cancellationToken) is { HoldsForOwn: false, Own: { } own })
            {
                misfits[article.Id] = new TextKey("knowledge.validity.notYours", own);
            }
        }

        return misfits;
    }
}
