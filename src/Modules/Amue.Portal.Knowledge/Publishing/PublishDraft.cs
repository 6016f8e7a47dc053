using Amue.Portal.Knowledge.Data;
using Amue.Portal.Knowledge.Drafting;
using Amue.Portal.Knowledge.Writing;
using Amue.Portal.Platform.Audit;
using Amue.Portal.Platform.Content;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Events;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Amue.Portal.Platform.Spaces;
using Amue.Portal.Referential;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Knowledge.Publishing;

/// <summary>Makes the approved text the one that readers see, under its address, in its spaces, at once.</summary>
internal sealed class PublishDraft(
    PortalDb db, DraftDesk desk, DraftChecks checks, ArticleAddresses addresses, ScreenHelp help, ReferentialDirectory referential, SpaceCatalog spaces, EventLog events, AuditLog audit, TimeProvider time)
{
    public async Task<Outcome<PublishedArticle>> ExecuteAsync(Guid draftId, SpaceEntry space, Actor actor, CancellationToken cancellationToken)
    {
        var opened = await desk.OpenAsync(draftId, space, DraftAction.Publish, actor, cancellationToken);
        if (!opened.Succeeded)
        {
            return opened.Refusal;
        }

        var draft = opened.Value;
        if (await RefuseAsync(draft, space, actor, cancellationToken) is { } refusal)
        {
            return refusal;
        }

        var now = time.GetUtcNow().UtcDateTime;
        var existing = draft.ArticleId is { } id ? await LoadAsync(id, cancellationToken) : null;
        if (existing is not null && existing.Item.Version != draft.BaseVersion)
        {
            return Refusal.Conflict("knowledge.publish.liveChanged");
        }

        var isNew = existing is null;
        var article = existing ?? await CreateAsync(draft, space, now, cancellationToken);
        if (existing is not null)
        {
            await UpdateAsync(existing, draft, space, now, cancellationToken);
        }

        await DescribeAsync(article, draft, now, cancellationToken);
        draft.Publish(article.Id, article.Item.Version, now);
        events.Add(new DraftPublished(article.Id, draft.Id, article.Item.Version), actor);
        events.Add(new ArticlePublished(article.Id, article.Item.Version), actor);
        if (await desk.TryCloseAsync(draft, cancellationToken) is { } changed)
        {
            return changed;
        }

        await audit.RecordAsync(actor, "knowledge.publish", $"article:{article.Id:N}:{article.Item.Version}", "done", cancellationToken);
        return new PublishedArticle(article.Id, article.Item.Slug, isNew ? PublicationChange.Created : PublicationChange.Updated);
    }

    private async Task<Refusal?> RefuseAsync(ArticleDraft draft, SpaceEntry space, Actor actor, CancellationToken cancellationToken)
    {
        if (draft.ApprovedRevision != draft.Revision)
        {
            return Refusal.Conflict("knowledge.approve.otherText");
        }

        // The world moves between approval and publication: a version, a code, a space may be gone. A review date that has come is set anew.
        var settings = draft.Settings with { ReviewOn = null };
        var errors = await checks.ErrorsAsync(new DraftText(draft.Title, draft.Body, settings), draft.ArticleId, space, cancellationToken);
        var directory = await spaces.CurrentAsync(cancellationToken);
        foreach (var placed in settings.Placements.Select(directory.Find).OfType<SpaceEntry>().Where(s => !actor.May(KnowledgePermissions.Publish, s.Scope)))
        {
            errors.Add(new FieldError(nameof(settings.Placements), "knowledge.placement.notPermitted", placed.Title));
        }

        return errors.Count > 0 ? Refusal.Invalid(errors) : null;
    }

    private Task<Article> LoadAsync(Guid id, CancellationToken cancellationToken) =>
        db.Articles.AsSystem("an editor publishes what was approved, whoever reads it now")
            .Include(a => a.Item.Tags).Include(a => a.Item.Audience).AsSplitQuery().SingleAsync(a => a.Id == id, cancellationToken);

    private async Task<Article> CreateAsync(ArticleDraft draft, SpaceEntry space, DateTime now, CancellationToken cancellationToken)
    {
        var settings = draft.Settings;
        var slug = await addresses.FreeAsync(draft.Title, space, articleId: null, cancellationToken);
        var item = new ContentItem(Article.ContentType, space.Id, slug, settings.Visibility, Article.Published, now).By(draft.AuthorId, productId: space.ProductId);
        item.Write(draft.Title, draft.Body, settings.Language, draft.UpdatedById, now);
        item.Tag(settings.Tags);
        var article = new Article(item, settings.Kind);
        db.Content.Add(item);
        db.Articles.Add(article);
        db.Set<ContentPlacement>().AddRange(settings.Placements.Select(p => new ContentPlacement(p, item)));
        return article;
    }

    private async Task UpdateAsync(Article article, ArticleDraft draft, SpaceEntry space, DateTime now, CancellationToken cancellationToken)
    {
        var (item, settings) = (article.Item, draft.Settings);
        var body = await db.Articles.AsSystem("compared with the text to publish").Where(a => a.Id == article.Id)
            .SelectMany(a => a.Item.Versions).Where(v => v.Number == item.Version).Select(v => v.Body).SingleAsync(cancellationToken);
        if (item.Title != draft.Title)
        {
            await addresses.MoveAsync(item, draft.Title, space, cancellationToken);
        }

        if (item.Title != draft.Title || body != draft.Body || item.Language != settings.Language)
        {
            item.Write(draft.Title, draft.Body, settings.Language, draft.UpdatedById, now);
        }

        item.ShowTo(settings.Visibility, []);
        item.Tag(settings.Tags);
        item.Enter(Article.Published, now);
        await PlaceAsync(item, settings.Placements, cancellationToken);
    }

    private async Task PlaceAsync(ContentItem item, IReadOnlyList<Guid> placements, CancellationToken cancellationToken)
    {
        var now = await db.Set<ContentPlacement>().Where(p => p.ContentId == item.Id && p.SpaceId != item.SpaceId).ToListAsync(cancellationToken);
        db.Set<ContentPlacement>().RemoveRange(now.Where(p => !placements.Contains(p.SpaceId)));
        db.Set<ContentPlacement>().AddRange(placements.Except(now.Select(p => p.SpaceId)).Select(p => new ContentPlacement(p, item)));
    }

    private async Task DescribeAsync(Article article, ArticleDraft draft, DateTime now, CancellationToken cancellationToken)
    {
        var settings = draft.Settings;
        var product = settings.ProductId is { } productId ? await referential.FindProductAsync(productId, cancellationToken) : null;
        article.Describe(settings);
        article.Verify(ReviewDates.Of(settings.ReviewOn, DateOnly.FromDateTime(now)), VersionRange.Newest(product?.Versions), draft.ReviewerId, draft.ApprovedAt);

        await help.SetAsync(article.Id, product?.Id, settings.HelpCodes, cancellationToken);
        foreach (var file in await db.ArticleFiles.Where(f => f.DraftId == draft.Id).ToListAsync(cancellationToken))
        {
            file.BelongTo(article.Id);
        }

        var credited = await db.ArticleContributors.Where(c => c.ArticleId == article.Id).Select(c => c.AccountId).ToListAsync(cancellationToken);
        db.ArticleContributors.AddRange(draft.WriterIds.Except(credited).Select(account => new ArticleContributor(article.Id, account)));
    }
}
