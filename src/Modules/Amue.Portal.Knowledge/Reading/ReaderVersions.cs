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
    private static readonly CompiledRows<Article, Guid[], LimitedArticle> Limited = new((articles, ids) => articles
        .Where(a => ids.Contains(a.Id))
        .Select(a => new LimitedArticle(a.Id, a.ProductId, a.FromVersion, a.ToVersion)));

    public async Task<IReadOnlyDictionary<Guid, TextKey>> MisfitsAsync(IReadOnlyCollection<Guid> contentIds, Actor reader, CancellationToken cancellationToken)
    {
        var misfits = new Dictionary<Guid, TextKey>();
        if (reader.EstablishmentId is null)
        {
            return misfits;
        }

        var limited = new List<LimitedArticle>();
        await foreach (var article in db.Articles.AsSystem("their reader was let read them before", Limited, [.. contentIds]).WithCancellation(cancellationToken))
        {
            limited.Add(article);
        }

        foreach (var article in limited)
        {
            if (await versions.OfAsync(article.ProductId, new VersionRange(article.FromVersion, article.ToVersion), reader, cancellationToken) is { HoldsForOwn: false, Own: { } own })
            {
                misfits[article.Id] = new TextKey("knowledge.validity.notYours", own);
            }
        }

        return misfits;
    }

    private sealed record LimitedArticle(Guid Id, Guid? ProductId, string? FromVersion, string? ToVersion);
}
