using Amue.Portal.Knowledge.Data;
using Amue.Portal.Knowledge.Merging;
using Amue.Portal.Platform.Content;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Events;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Amue.Portal.Platform.Spaces;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Knowledge.Drafting;

/// <summary>Opens the draft of an article, beside the text that readers go on reading; begins it where there is none.</summary>
internal sealed class ReviseArticle(PortalDb db, DraftDesk desk, EventLog events, TimeProvider time)
{
    /// <param name="slug">The article's.</param>
    /// <param name="version">The former version to begin from; null: the one that readers see.</param>
    /// <param name="space">The article's home.</param>
    /// <param name="actor">A member there, or one of its editors.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async Task<Outcome<Guid>> ExecuteAsync(string slug, int? version, SpaceEntry space, Actor actor, CancellationToken cancellationToken)
    {
        var isEditor = DraftRules.IsEditor(space, actor);
        var article = await db.Articles.VisibleTo(actor).Include(a => a.Item.Tags)
            .SingleOrDefaultAsync(
                a => a.Item.SpaceId == space.Id && a.Item.Type == Article.ContentType && a.Item.Slug == slug && (isEditor || a.Item.State == Article.Published),
                cancellationToken);
        if (article is null)
        {
            return Refusal.NotFound;
        }

        if (!DraftRules.MayPropose(space, actor))
        {
            return Refusal.NotPermitted;
        }

        var open = await db.ArticleDrafts.SingleOrDefaultAsync(d => d.OpenArticleId == article.Id, cancellationToken);
        if (open is not null && (!DraftRules.MayRead(open, space, actor) || version is not null))
        {
            return Refusal.Conflict("knowledge.revise.open");
        }

        if (open is not null)
        {
            return await FollowAsync(open, article.Item, cancellationToken);
        }

        var from = version ?? article.Item.Version;
        var text = await VersionAsync(article.Id, from, cancellationToken);
        if (text is null)
        {
            return Refusal.NotFound;
        }

        var settings = await SettingsAsync(article, cancellationToken);
        var draft = new ArticleDraft(space.Id, actor.AccountId, text.Title, text.Body, settings, time.GetUtcNow().UtcDateTime);
        draft.Change(article.Id, article.Item.Version);
        db.ArticleDrafts.Add(draft);
        events.Add(new DraftStarted(draft.Id, space.Id, article.Id), actor);
        return await desk.TrySaveAsync(cancellationToken) is { } changed ? changed : draft.Id;
    }

    /// <summary>Takes into the draft what an import published meanwhile.</summary>
    private async Task<Outcome<Guid>> FollowAsync(ArticleDraft draft, ContentItem item, CancellationToken cancellationToken)
    {
        if (draft.State != DraftState.Draft || draft.BaseVersion == item.Version)
        {
            return draft.Id;
        }

        var (origin, live) = (await VersionAsync(item.Id, draft.BaseVersion!.Value, cancellationToken), await VersionAsync(item.Id, item.Version, cancellationToken));
        var body = ThreeWayMerge.Of(origin!.Body, draft.Body, live!.Body).Text;
        var title = draft.Title == origin.Title ? live.Title : draft.Title;
        // Nobody wrote this: who does not write in it may still approve it.
        var revision = draft.Write(title, body, draft.Settings, writerId: null, time.GetUtcNow().UtcDateTime);
        db.DraftRevisions.Add(revision);
        draft.Change(item.Id, item.Version);
        return await desk.TrySaveAsync(cancellationToken) is { } changed ? changed : draft.Id;
    }

    private Task<VersionText?> VersionAsync(Guid articleId, int number, CancellationToken cancellationToken) =>
        db.Articles.AsSystem("the article was found for its reader just before").Where(a => a.Id == articleId)
            .SelectMany(a => a.Item.Versions).Where(v => v.Number == number).Select(v => new VersionText(v.Title, v.Body)).SingleOrDefaultAsync(cancellationToken);

    private async Task<ArticleSettings> SettingsAsync(Article article, CancellationToken cancellationToken) => new()
    {
        Kind = article.Kind,
        Language = article.Item.Language,
        Visibility = article.Item.Visibility,
        Tags = article.Item.Tags.Select(t => t.Name).Order(StringComparer.Ordinal).ToList(),
        Placements = await db.Set<ContentPlacement>().Where(p => p.ContentId == article.Id && p.SpaceId != article.Item.SpaceId)
            .OrderBy(p => p.SpaceId).Select(p => p.SpaceId).ToListAsync(cancellationToken),
        ProductId = article.ProductId ?? article.Item.ProductId,
        FromVersion = article.FromVersion,
        ToVersion = article.ToVersion,
        OwnerId = article.OwnerId,
        HelpCodes = await db.HelpCodes.Where(c => c.ArticleId == article.Id).OrderBy(c => c.Code).Select(c => c.Code).ToListAsync(cancellationToken),
    };

    private sealed record VersionText(string Title, string Body);
}
