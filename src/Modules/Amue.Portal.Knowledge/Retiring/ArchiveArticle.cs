using Amue.Portal.Knowledge.Data;
using Amue.Portal.Platform.Audit;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Events;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Amue.Portal.Platform.Spaces;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Knowledge.Retiring;

/// <summary>Retires an article that is to be reviewed and will not be.</summary>
internal sealed class ArchiveArticle(PortalDb db, EventLog events, AuditLog audit, TimeProvider time)
{
    public async Task<Outcome<Done>> ExecuteAsync(string slug, SpaceEntry space, Actor actor, CancellationToken cancellationToken)
    {
        var isEditor = actor.May(KnowledgePermissions.Publish, space.Scope);
        var article = await db.Articles.VisibleTo(actor).Include(a => a.Item)
            .SingleOrDefaultAsync(a => a.Item.SpaceId == space.Id && a.Item.Slug == slug && (isEditor || a.Item.State == Article.Published), cancellationToken);
        if (article is null)
        {
            return Refusal.NotFound;
        }

        if (!isEditor)
        {
            return Refusal.NotPermitted;
        }

        if (article.Item.State != Article.Published || !article.IsToReview)
        {
            return Refusal.Conflict("knowledge.transition.forbidden") with { Code = "transition_interdite" };
        }

        article.Item.Enter(Article.Archived, time.GetUtcNow().UtcDateTime);
        events.Add(new ArticleArchived(article.Id), actor);
        await db.SaveChangesAsync(cancellationToken);
        await audit.RecordAsync(actor, "knowledge.archive", $"article:{article.Id:N}", "done", cancellationToken);
        return Done.Instance;
    }
}
