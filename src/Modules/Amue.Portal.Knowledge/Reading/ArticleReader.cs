using Amue.Portal.Knowledge.Data;
using Amue.Portal.Platform.Content;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Amue.Portal.Platform.Spaces;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Knowledge.Reading;

/// <summary>Articles as their readers see them.</summary>
internal sealed class ArticleReader(PortalDb db, ContentListing listing)
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
                new ArticleSource(a.ExternalId, a.SourceName, a.SourceUrl, a.Licence)))
            .SingleOrDefaultAsync(cancellationToken);
        return article is null ? Refusal.NotFound : article;
    }

    public async Task<(IReadOnlyList<ListedContent> Rows, ListCursor? Next)> PageAsync(SpaceEntry space, Actor actor, ListCursor? after, CancellationToken cancellationToken) =>
        await listing.PageAsync(actor, space, Article.ContentType, Article.Published, after, PageSize, cancellationToken);

    public async Task<IReadOnlyList<ListedContent>> LatestAsync(SpaceEntry space, Actor actor, int most, CancellationToken cancellationToken) =>
        (await listing.PageAsync(actor, space, Article.ContentType, Article.Published, after: null, most, cancellationToken)).Rows;
}
