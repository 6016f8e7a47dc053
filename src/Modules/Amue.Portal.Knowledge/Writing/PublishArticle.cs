using Amue.Portal.Knowledge.Data;
using Amue.Portal.Knowledge.Drafting;
using Amue.Portal.Knowledge.Publishing;
using Amue.Portal.Platform.Content;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Events;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Amue.Portal.Platform.Spaces;
using Amue.Portal.Referential;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Knowledge.Writing;

/// <summary>
/// Publishes an article in a space, or brings the one with the same external id to this text. What is already so is left
/// as it is: no version, no event.
/// </summary>
public sealed class PublishArticle(PortalDb db, EventLog events, ReferentialDirectory referential, TimeProvider time)
{
    private readonly ArticleAddresses _addresses = new(db);
    private readonly ScreenHelp _help = new(db);

    public async Task<Outcome<PublishedArticle>> ExecuteAsync(ArticleText text, SpaceEntry space, Actor actor, CancellationToken cancellationToken)
    {
        if (!actor.May(KnowledgePermissions.Publish, space.Scope))
        {
            return actor.LevelIn(space.Id) > VisibilityLevel.Public ? Refusal.NotPermitted : Refusal.NotFound;
        }

        var errors = Check(text).ToList();
        if (errors.Count > 0)
        {
            return Refusal.Invalid(errors);
        }

        var external = text.Source.ExternalId;
        var existing = external is null
            ? null
            : await db.Articles.AsSystem("the article may not be readable by who imports; it is found by its source")
                .Include(a => a.Item.Tags).Include(a => a.Item.Audience)
                .SingleOrDefaultAsync(a => a.ExternalId == external && a.Item.SpaceId == space.Id, cancellationToken);
        var outcome = existing is null ? await CreateAsync(text, space, actor, cancellationToken) : await UpdateAsync(existing, text, space, actor, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return outcome;
    }

    private async Task<PublishedArticle> CreateAsync(ArticleText text, SpaceEntry space, Actor actor, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var slug = await _addresses.FreeAsync(text.Title, space, articleId: null, cancellationToken);
        var item = new ContentItem(Article.ContentType, space.Id, slug, text.Visibility, Article.Published, now).By(actor.AccountId, productId: space.ProductId);
        item.Write(text.Title, text.Body, text.Language, actor.AccountId, now);
        item.Tag(text.Tags);
        var article = new Article(item, text.Kind);
        article.ComesFrom(text.Source);
        await DescribeAsync(article, text, space, now, cancellationToken);
        await _help.SetAsync(article.Id, space.ProductId, text.HelpCodes, cancellationToken);
        db.Content.Add(item);
        db.Articles.Add(article);
        events.Add(new ArticlePublished(item.Id, item.Version), actor);
        return new PublishedArticle(item.Id, slug, PublicationChange.Created);
    }

    private async Task<PublishedArticle> UpdateAsync(Article article, ArticleText text, SpaceEntry space, Actor actor, CancellationToken cancellationToken)
    {
        var item = article.Item;
        var body = await db.Articles.AsSystem("compared with the imported text")
            .Where(a => a.Id == article.Id).SelectMany(a => a.Item.Versions).Where(v => v.Number == item.Version).Select(v => v.Body).SingleAsync(cancellationToken);
        var changed = false;
        if (item.Title != text.Title || body != text.Body || item.Language != text.Language)
        {
            item.Write(text.Title, text.Body, text.Language, actor.AccountId, time.GetUtcNow().UtcDateTime);
            events.Add(new ArticlePublished(item.Id, item.Version), actor);
            changed = true;
        }

        if (item.Visibility != text.Visibility)
        {
            item.ShowTo(text.Visibility, []);
            changed = true;
        }

        if (!item.Tags.Select(t => t.Name).ToHashSet(StringComparer.OrdinalIgnoreCase).SetEquals(text.Tags))
        {
            item.Tag(text.Tags);
            changed = true;
        }

        if (article.Kind != text.Kind || article.Source != text.Source)
        {
            article.Is(text.Kind);
            article.ComesFrom(text.Source);
            changed = true;
        }

        if (changed || (article.FromVersion, article.ToVersion) != (text.FromVersion, text.ToVersion))
        {
            await DescribeAsync(article, text, space, time.GetUtcNow().UtcDateTime, cancellationToken);
            changed = true;
        }

        changed |= await _help.SetAsync(article.Id, article.ProductId, text.HelpCodes, cancellationToken);

        return new PublishedArticle(item.Id, item.Slug, changed ? PublicationChange.Updated : PublicationChange.None);
    }

    private async Task DescribeAsync(Article article, ArticleText text, SpaceEntry space, DateTime now, CancellationToken cancellationToken)
    {
        var productId = article.ProductId ?? space.ProductId;
        var product = productId is { } id ? await referential.FindProductAsync(id, cancellationToken) : null;
        article.Describe(new ArticleSettings { Kind = text.Kind, ProductId = productId, FromVersion = text.FromVersion, ToVersion = text.ToVersion, OwnerId = article.OwnerId });
        article.Verify(ReviewDates.Of(wished: null, DateOnly.FromDateTime(now)), VersionRange.Newest(product?.Versions), article.ReviewerId, article.ApprovedAt);
    }

    private static IEnumerable<FieldError> Check(ArticleText text)
    {
        if (string.IsNullOrWhiteSpace(text.Title) || text.Title.Length > ContentItem.MaxTitleLength)
        {
            yield return new FieldError(nameof(text.Title), "knowledge.title.length", ContentItem.MaxTitleLength);
        }

        if (string.IsNullOrWhiteSpace(text.Body) || text.Body.Length > ArticleText.LongestBody)
        {
            yield return new FieldError(nameof(text.Body), "knowledge.body.length", ArticleText.LongestBody);
        }

        if (text.Visibility > VisibilityLevel.Space)
        {
            yield return new FieldError(nameof(text.Visibility), "knowledge.visibility");
        }

        if (text.Language is not ("fr" or "en"))
        {
            yield return new FieldError(nameof(text.Language), "knowledge.language");
        }

        foreach (var tag in text.Tags.Where(t => t.Trim().Length is 0 or > ContentTag.MaxLength))
        {
            yield return new FieldError(nameof(text.Tags), "knowledge.tag.length", ContentTag.MaxLength);
        }

        if (new[] { text.FromVersion, text.ToVersion }.Any(v => v?.Length > Article.LongestVersion))
        {
            yield return new FieldError(nameof(text.FromVersion), "knowledge.version.length", Article.LongestVersion);
        }

        if (text.HelpCodes.Any(c => c.Length is 0 or > HelpCode.LongestCode))
        {
            yield return new FieldError(nameof(text.HelpCodes), "knowledge.helpCodes.form", DraftChecks.MostHelpCodes);
        }

        var (id, name, url, licence) = text.Source;
        if (new[] { id, name, licence }.Any(t => t?.Length > ArticleSource.LongestText))
        {
            yield return new FieldError(nameof(text.Source), "knowledge.source.length", ArticleSource.LongestText);
        }

        // It becomes a link.
        if (url is not null && (url.Length > ArticleSource.LongestUrl || !ArticleSource.IsWebAddress(url)))
        {
            yield return new FieldError(nameof(text.Source), "knowledge.source.url", ArticleSource.LongestUrl);
        }
    }
}
