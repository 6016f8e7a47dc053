using Amue.Portal.Knowledge.Data;
using Amue.Portal.Platform.Content;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Security;
using Amue.Portal.Platform.Spaces;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Knowledge.Following;

/// <summary>What somebody follows by mail, the latest first; what they may no longer read keeps its place, without its name, so that they can stop it.</summary>
internal sealed class FollowedThings(PortalDb db, ContentTypeCatalog types)
{
    public async Task<IReadOnlyList<FollowedThing>> OfAsync(Actor actor, SpaceDirectory spaces, CancellationToken cancellationToken)
    {
        if (actor.AccountId is not { } account)
        {
            return [];
        }

        var follows = await db.ArticleFollows.AsNoTracking().Where(f => f.AccountId == account).OrderByDescending(f => f.FollowedAt).ThenBy(f => f.TargetId).ToListAsync(cancellationToken);
        var targets = follows.Select(f => f.TargetId).ToList();
        var articles = await db.Articles.VisibleTo(actor).AsNoTracking().Where(a => targets.Contains(a.Id) && a.Item.State == Article.Published)
            .Select(a => new { a.Id, a.Item.Title, a.Item.SpaceId, a.Item.Slug }).ToDictionaryAsync(a => a.Id, cancellationToken);
        return follows.Select(f =>
        {
            if (spaces.Find(f.TargetId) is { } space)
            {
                return new FollowedThing(f.TargetId, IsSpace: true, space.Title, space.Prefix + "/articles", f.FollowedAt);
            }

            var home = articles.TryGetValue(f.TargetId, out var article) ? spaces.Find(article.SpaceId) : null;
            var address = home?.Has(Manifest.Feature) == true ? types.UrlOf(Article.ContentType, home, article!.Slug) : null;
            return new FollowedThing(f.TargetId, IsSpace: false, address is null ? null : article!.Title, address, f.FollowedAt);
        }).ToList();
    }
}
