using Amue.Portal.Knowledge.Data;
using Amue.Portal.Platform.Audit;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Events;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Knowledge.Ageing;

/// <summary>Puts a published article on its editors' board as one to review. Readers go on reading it.</summary>
internal sealed class AskForReview(PortalDb db, EventLog events, AuditLog audit, TimeProvider time)
{
    /// <param name="articleId">The article.</param>
    /// <param name="cause">Why.</param>
    /// <param name="portal">The portal itself: nobody else asks.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async Task<Outcome<Done>> ExecuteAsync(Guid articleId, ReviewCause cause, Actor portal, CancellationToken cancellationToken)
    {
        if (!portal.IsSystem)
        {
            return Refusal.NotPermitted;
        }

        var article = await db.Articles.AsSystem("the portal itself asks for a review").Include(a => a.Item)
            .SingleOrDefaultAsync(a => a.Id == articleId, cancellationToken);
        if (article is null)
        {
            return Refusal.NotFound;
        }

        if (article.Item.State != Article.Published || article.IsToReview)
        {
            return Refusal.Conflict("knowledge.transition.forbidden") with { Code = "transition_interdite" };
        }

        article.NeedReview(cause, time.GetUtcNow().UtcDateTime);
        events.Add(new ArticleReviewNeeded(article.Id, cause), portal);
        await db.SaveChangesAsync(cancellationToken);
        await audit.RecordAsync(portal, "knowledge.askForReview", $"article:{article.Id:N}", "done", cancellationToken);
        return Done.Instance;
    }
}
