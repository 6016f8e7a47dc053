using Amue.Portal.Knowledge.Data;
using Amue.Portal.Platform.Content;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Amue.Portal.Platform.Spaces;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Knowledge.Reading;

/// <summary>Articles as their readers see them.</summary>
internal sealed class ArticleReader(PortalDb db, ContentListing listing, OwnVersions versions)
{
    public const int PageSize = 20;

    public async Task<Outcome<ArticleView>> FindAsync(SpaceEntry space, string slug, Actor actor, CancellationToken cancellationToken)
    {
        var article = await db.Articles.VisibleTo(actor).AsNoTracking()
            .Where(a => a.Item.SpaceId == space.Id && a.Item.Type == Article.ContentType && a.Item.Slug == slug && a.Item.State == Article.Published)
            .Select(a => new ArticleView(
                a.Id,
                a.Item.Title,
                a.Item.Versions.Where(v => v.Number == a.Item.Version).Select(v => v.Body).First(),
                a.Kind,
                a.Item.Language,
                a.Item.Visibility,
                a.Item.UpdatedAt,
                a.Item.Version,
                a.Item.Tags.Select(t => t.Name).ToList(),
                new ArticleSource(a.ExternalId, a.SourceName, a.SourceUrl, a.Licence))
            {
                ProductId = a.ProductId,
                Range = new VersionRange(a.FromVersion, a.ToVersion),
                ReviewNeededAt = a.ReviewNeededAt,
                ApprovedAt = a.ApprovedAt,
                AuthorId = a.Item.AuthorId,
                ReviewerId = a.ReviewerId,
                OwnerId = a.OwnerId,
            })
            .SingleOrDefaultAsync(cancellationToken);
        return article is null ? Refusal.NotFound : article;
    }

    /// <returns>Where an article that this reader may read has gone from that address; null when none has.</returns>
    public async Task<string?> MovedToAsync(SpaceEntry space, string slug, Actor actor, CancellationToken cancellationToken)
    {
        var former = db.FormerAddresses.Where(a => a.SpaceId == space.Id && a.Slug == slug).Select(a => a.ArticleId);
        return await db.Articles.VisibleTo(actor).Where(a => former.Contains(a.Id) && a.Item.State == Article.Published).Select(a => a.Item.Slug).SingleOrDefaultAsync(cancellationToken);
    }

    public async Task<(IReadOnlyList<ArticleRow> Rows, ListCursor? Next)> PageAsync(SpaceEntry space, Actor actor, ListCursor? after, CancellationToken cancellationToken)
    {
        var (rows, next) = await listing.PageAsync(actor, space, Article.ContentType, Article.Published, after, PageSize, cancellationToken);
        return (await WithValidityAsync(rows, actor, cancellationToken), next);
    }

    public async Task<IReadOnlyList<ArticleRow>> LatestAsync(SpaceEntry space, Actor actor, int most, CancellationToken cancellationToken) =>
        await WithValidityAsync((await listing.PageAsync(actor, space, Article.ContentType, Article.Published, after: null, most, cancellationToken)).Rows, actor, cancellationToken);

    /// <summary>Those that hold for the reader's own version first, otherwise in the list's order.</summary>
    private async Task<IReadOnlyList<ArticleRow>> WithValidityAsync(IReadOnlyList<ListedContent> listed, Actor actor, CancellationToken cancellationToken)
    {
        var ids = listed.Where(r => r.IsConditional).Select(r => r.Id).ToList();
        if (ids.Count == 0)
        {
            return listed.Select(r => new ArticleRow(r, Validity: null)).ToList();
        }

        var limited = await db.Articles.VisibleTo(actor).AsNoTracking().Where(a => ids.Contains(a.Id))
            .Select(a => new { a.Id, a.ProductId, a.FromVersion, a.ToVersion }).ToDictionaryAsync(a => a.Id, cancellationToken);
        var rows = new List<ArticleRow>();
        foreach (var row in listed)
        {
            var validity = limited.TryGetValue(row.Id, out var article)
                ? await versions.OfAsync(article.ProductId, new VersionRange(article.FromVersion, article.ToVersion), actor, cancellationToken)
                : null;
            rows.Add(new ArticleRow(row, validity));
        }

        return rows.OrderByDescending(r => r.Validity?.HoldsForOwn ?? true).ToList();
    }
}
