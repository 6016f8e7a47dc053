using Amue.Portal.Knowledge.Data;
using Amue.Portal.Platform.Content;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Events;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Knowledge.Rating;

/// <summary>How many readers an article helped, whatever version they read.</summary>
internal sealed class ArticleReception(PortalDb db) : IContentReception
{
    public string EventType => EventRecord.TypeOf<ArticleRated>();

    public async Task<IReadOnlyDictionary<Guid, ContentReception>> OfAsync(IReadOnlyCollection<Guid> contentIds, CancellationToken cancellationToken) =>
        await db.ArticleRatings.AsNoTracking().Where(r => contentIds.Contains(r.ArticleId)).GroupBy(r => r.ArticleId)
            .Select(g => new { g.Key, Helped = g.Count(r => r.IsUseful), All = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => new ContentReception(g.Helped, g.All - g.Helped), cancellationToken);
}
