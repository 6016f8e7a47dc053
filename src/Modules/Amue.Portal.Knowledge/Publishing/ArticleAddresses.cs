using Amue.Portal.Knowledge.Data;
using Amue.Portal.Platform.Content;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Spaces;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Knowledge.Publishing;

/// <summary>Addresses of articles: made from titles, never given to another article, leading on after a change of title.</summary>
internal sealed class ArticleAddresses(PortalDb db)
{
    /// <param name="title">What the address tells.</param>
    /// <param name="space">The article's home.</param>
    /// <param name="articleId">The article that may keep, or take up again, an address of its own.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async Task<string> FreeAsync(string title, SpaceEntry space, Guid? articleId, CancellationToken cancellationToken)
    {
        var wished = Slug.From(title);
        if (!await IsTakenAsync(wished, space, articleId, cancellationToken))
        {
            return wished;
        }

        // Twice as far at each step, then the first free one before: a thousand articles of one title cost ten questions each.
        var (taken, free) = (1, 2);
        while (await IsTakenAsync($"{wished}-{free}", space, articleId, cancellationToken))
        {
            (taken, free) = (free, free * 2);
        }

        while (free - taken > 1)
        {
            var middle = (taken + free) / 2;
            (taken, free) = await IsTakenAsync($"{wished}-{middle}", space, articleId, cancellationToken) ? (middle, free) : (taken, middle);
        }

        return $"{wished}-{free}";
    }

    /// <summary>Another address after another title; the former one leads there.</summary>
    public async Task MoveAsync(ContentItem item, string title, SpaceEntry space, CancellationToken cancellationToken)
    {
        var slug = await FreeAsync(title, space, item.Id, cancellationToken);
        if (slug == item.Slug)
        {
            return;
        }

        var former = await db.FormerAddresses.Where(a => a.SpaceId == space.Id && a.ArticleId == item.Id).ToListAsync(cancellationToken);
        db.FormerAddresses.RemoveRange(former.Where(a => a.Slug == slug));
        if (former.All(a => a.Slug != item.Slug))
        {
            db.FormerAddresses.Add(new FormerAddress(space.Id, item.Slug, item.Id));
        }

        item.MoveTo(slug);
    }

    private Task<bool> IsTakenAsync(string slug, SpaceEntry space, Guid? articleId, CancellationToken cancellationToken) =>
        db.Content.AsSystem("an address is taken whoever may read what is there")
            .Where(i => i.SpaceId == space.Id && i.Type == Article.ContentType && i.Slug == slug && i.Id != articleId).Select(i => i.Id)
            .Concat(db.FormerAddresses.Where(a => a.SpaceId == space.Id && a.Slug == slug && a.ArticleId != articleId).Select(a => a.ArticleId))
            .AnyAsync(cancellationToken);
}
