using Amue.Portal.Knowledge.Data;
using Amue.Portal.Knowledge.Drafting;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Amue.Portal.Platform.Spaces;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Knowledge.Reading;

/// <summary>What an article said before, for its editors: a former text may have been shown to fewer people than the present one.</summary>
internal sealed class ArticleHistory(PortalDb db)
{
    public async Task<Outcome<HistorySheet>> ReadAsync(SpaceEntry space, string slug, Actor actor, CancellationToken cancellationToken)
    {
        var isEditor = DraftRules.IsEditor(space, actor);
        var article = await db.Articles.VisibleTo(actor).AsNoTracking()
            .Where(a => a.Item.SpaceId == space.Id && a.Item.Slug == slug && (isEditor || a.Item.State == Article.Published))
            .Select(a => new { a.Id, a.Item.Title, a.Item.State, a.Item.Version, a.ReviewNeededAt }).SingleOrDefaultAsync(cancellationToken);
        if (article is null)
        {
            return Refusal.NotFound;
        }

        if (!isEditor)
        {
            return Refusal.NotPermitted;
        }

        var versions = await db.Articles.AsSystem("an editor of the space reads its history").Where(a => a.Id == article.Id)
            .SelectMany(a => a.Item.Versions).OrderByDescending(v => v.Number)
            .Select(v => new HistoryVersion(v.Number, v.Title, v.AuthorId, v.CreatedAt)).ToListAsync(cancellationToken);
        var reviewers = await db.ArticleDrafts.AsNoTracking().Where(d => d.ArticleId == article.Id && d.State == DraftState.Published && d.ReviewerId != null)
            .OrderBy(d => d.UpdatedAt).Select(d => new { d.PublishedVersion, d.ReviewerId }).ToListAsync(cancellationToken);
        return new HistorySheet(article.Id, article.Title, article.State, article.Version, article.ReviewNeededAt, versions
            .Select(v => v with { ReviewerId = reviewers.LastOrDefault(r => r.PublishedVersion == v.Number)?.ReviewerId }).ToList());
    }

    /// <summary>The text of one version of an article whose history was read.</summary>
    public async Task<string?> BodyAsync(HistorySheet sheet, int number, CancellationToken cancellationToken) =>
        await db.Articles.AsSystem("an editor of the space reads its history").Where(a => a.Id == sheet.ArticleId)
            .SelectMany(a => a.Item.Versions).Where(v => v.Number == number).Select(v => v.Title + "\n\n" + v.Body).SingleOrDefaultAsync(cancellationToken);
}
