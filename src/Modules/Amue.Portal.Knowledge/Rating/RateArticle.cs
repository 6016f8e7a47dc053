using Amue.Portal.Knowledge.Ageing;
using Amue.Portal.Knowledge.Data;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Events;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Amue.Portal.Platform.Spaces;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Knowledge.Rating;

/// <summary>
/// Tells whether an article helped, and why not. Three readers whom the text of now did not help within thirty days make it one
/// to review (domain.md §2.4).
/// </summary>
internal sealed class RateArticle(PortalDb db, AskForReview ask, EventLog events, TimeProvider time)
{
    public const int NotUsefulForReview = 3;

    public const int Days = 30;

    private static readonly Actor Portal = Actor.System("Readers were not helped");

    public async Task<Outcome<Done>> ExecuteAsync(string slug, bool isUseful, string? reason, SpaceEntry space, Actor actor, CancellationToken cancellationToken)
    {
        if (actor.AccountId is not { } account)
        {
            return Refusal.NotPermitted;
        }

        var article = await db.Articles.VisibleTo(actor).AsNoTracking()
            .Where(a => a.Item.SpaceId == space.Id && a.Item.Slug == slug && a.Item.State == Article.Published)
            .Select(a => new { a.Id, a.Item.Version, a.ReviewNeededAt }).SingleOrDefaultAsync(cancellationToken);
        if (article is null)
        {
            return Refusal.NotFound;
        }

        var words = isUseful || string.IsNullOrWhiteSpace(reason) ? null : reason.Trim();
        if (words?.Length > ArticleRating.LongestReason)
        {
            return Refusal.InvalidField("Reason", "knowledge.rating.reason.length", ArticleRating.LongestReason);
        }

        var now = time.GetUtcNow().UtcDateTime;
        var rating = await db.ArticleRatings.SingleOrDefaultAsync(r => r.ArticleId == article.Id && r.AccountId == account, cancellationToken);
        if (rating is null)
        {
            rating = new ArticleRating(article.Id, account);
            db.ArticleRatings.Add(rating);
        }

        rating.Rate(isUseful, words, article.Version, now);
        events.Add(new ArticleRated(article.Id, isUseful), actor);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException failure) when (DuplicateKey.Caused(failure))
        {
            // The same answer sent twice at once.
            return Done.Instance;
        }

        if (!isUseful && article.ReviewNeededAt is null && await NotHelpedAsync(article.Id, article.Version, now, cancellationToken) >= NotUsefulForReview)
        {
            await ask.ExecuteAsync(article.Id, ReviewCause.NotUseful, Portal, cancellationToken);
        }

        return Done.Instance;
    }

    private Task<int> NotHelpedAsync(Guid articleId, int version, DateTime now, CancellationToken cancellationToken)
    {
        var since = now.AddDays(-Days);
        return db.ArticleRatings.CountAsync(r => r.ArticleId == articleId && r.Version == version && !r.IsUseful && r.RatedAt >= since, cancellationToken);
    }
}
