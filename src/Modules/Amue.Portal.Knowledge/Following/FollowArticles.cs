using Amue.Portal.Knowledge.Data;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Amue.Portal.Platform.Spaces;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Knowledge.Following;

/// <summary>Begins or stops mails about a space's articles, or about one of them. What is told is decided when each mail leaves, by the rights of then.</summary>
internal sealed class FollowArticles(PortalDb db, TimeProvider time)
{
    /// <param name="slug">Of an article that its reader may read; null: all that is published in the space.</param>
    /// <param name="follows">False: no longer.</param>
    /// <param name="space">The article's home, or the space.</param>
    /// <param name="actor">Somebody who has signed in.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async Task<Outcome<Done>> ExecuteAsync(string? slug, bool follows, SpaceEntry space, Actor actor, CancellationToken cancellationToken)
    {
        if (actor.AccountId is not { } account)
        {
            return Refusal.NotPermitted;
        }

        var target = slug is null
            ? space.Id
            : await db.Articles.VisibleTo(actor).Where(a => a.Item.SpaceId == space.Id && a.Item.Slug == slug && a.Item.State == Article.Published)
                .Select(a => (Guid?)a.Id).SingleOrDefaultAsync(cancellationToken);
        if (target is not { } id)
        {
            return Refusal.NotFound;
        }

        var present = await db.ArticleFollows.SingleOrDefaultAsync(f => f.AccountId == account && f.TargetId == id, cancellationToken);
        if (follows && present is null)
        {
            db.ArticleFollows.Add(new ArticleFollow(account, id, time.GetUtcNow().UtcDateTime));
        }
        else if (!follows && present is not null)
        {
            db.ArticleFollows.Remove(present);
        }

        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException failure) when (failure is DbUpdateConcurrencyException || DuplicateKey.Caused(failure))
        {
            // The same wish sent twice at once.
        }

        return Done.Instance;
    }

    public Task<bool> FollowsAsync(Guid targetId, Actor actor, CancellationToken cancellationToken) =>
        actor.IsVisitor ? Task.FromResult(false) : db.ArticleFollows.AnyAsync(f => f.AccountId == actor.AccountId && f.TargetId == targetId, cancellationToken);
}
