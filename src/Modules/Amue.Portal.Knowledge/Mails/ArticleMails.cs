using Amue.Portal.Knowledge.Ageing;
using Amue.Portal.Knowledge.Data;
using Amue.Portal.Knowledge.Publishing;
using Amue.Portal.Knowledge.Retiring;
using Amue.Portal.Knowledge.Reviewing;
using Amue.Portal.Notifications.Mail;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Events;
using Amue.Portal.Platform.Security;
using Amue.Portal.Platform.Spaces;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Knowledge.Mails;

/// <summary>
/// Tells those who write, review and answer for an article of each step that concerns them; whoever took the step is not told.
/// A mail about a draft holds none of its words: the page it leads to asks who comes.
/// </summary>
internal sealed class ArticleMails(PortalDb db, MailQueue queue, SpaceCatalog spaces, SpaceEditors editors) : ISubscription
{
    public const string SubscriptionName = "knowledge.mails";

    public string Name => SubscriptionName;

    public IReadOnlyCollection<string> EventTypes { get; } =
    [
        EventRecord.TypeOf<DraftSubmitted>(), EventRecord.TypeOf<DraftReturned>(), EventRecord.TypeOf<DraftCommented>(), EventRecord.TypeOf<DraftApproved>(),
        EventRecord.TypeOf<DraftUnscheduled>(), EventRecord.TypeOf<DraftPublished>(), EventRecord.TypeOf<ArticleReviewNeeded>(),
        EventRecord.TypeOf<ArticleWithdrawn>(), EventRecord.TypeOf<ArticleArchived>(),
    ];

    public async Task HandleAsync(EventRecord happened, CancellationToken cancellationToken)
    {
        if (happened.ContentId is { } articleId)
        {
            await OfArticleAsync(happened, articleId, cancellationToken);
            return;
        }

        var (draftId, word, permission) = Told(happened);
        var draft = await db.ArticleDrafts.AsNoTracking().SingleOrDefaultAsync(d => d.Id == draftId, cancellationToken);
        if (draft is null || await SpaceAsync(draft.SpaceId, cancellationToken) is not { } space)
        {
            return;
        }

        var writers = draft.WriterIds.Append(draft.AuthorId ?? Guid.Empty).Where(id => id != Guid.Empty).ToHashSet();
        var others = permission is null ? [] : await editors.OfAsync(space, permission, cancellationToken);
        // Who wrote it is not asked to review it.
        var recipients = word == "submitted" ? others.Except(writers) : writers.Union(others);
        await WriteAsync(happened, word, recipients, $"{space.Prefix}/articles/brouillons/{draft.Id}", contentId: null, cancellationToken);
    }

    private static (Guid DraftId, string Word, Permission? Permission) Told(EventRecord happened)
    {
        if (happened.Type == EventRecord.TypeOf<DraftSubmitted>())
        {
            return (happened.Read<DraftSubmitted>().DraftId, "submitted", KnowledgePermissions.Review);
        }

        if (happened.Type == EventRecord.TypeOf<DraftReturned>())
        {
            return (happened.Read<DraftReturned>().DraftId, "returned", null);
        }

        if (happened.Type == EventRecord.TypeOf<DraftCommented>())
        {
            return (happened.Read<DraftCommented>().DraftId, "commented", null);
        }

        return happened.Type == EventRecord.TypeOf<DraftApproved>()
            ? (happened.Read<DraftApproved>().DraftId, "approved", KnowledgePermissions.Publish)
            : (happened.Read<DraftUnscheduled>().DraftId, "unscheduled", null);
    }

    private async Task OfArticleAsync(EventRecord happened, Guid articleId, CancellationToken cancellationToken)
    {
        var article = await db.Articles.AsSystem("who is written to is decided here, who may read when the mail leaves").AsNoTracking()
            .Include(a => a.Item).SingleOrDefaultAsync(a => a.Id == articleId, cancellationToken);
        if (article is null || await SpaceAsync(article.Item.SpaceId, cancellationToken) is not { } space)
        {
            return;
        }

        var path = $"{space.Prefix}/articles/{article.Item.Slug}";
        if (happened.Type == EventRecord.TypeOf<DraftPublished>())
        {
            var draftId = happened.Read<DraftPublished>().DraftId;
            var writers = await db.ArticleDrafts.AsNoTracking().Where(d => d.Id == draftId).Select(d => d.WriterIds).SingleOrDefaultAsync(cancellationToken);
            await WriteAsync(happened, "published", writers ?? [], path, articleId, cancellationToken);
            return;
        }

        var answering = new[] { article.OwnerId ?? article.Item.AuthorId }.OfType<Guid>().ToList();
        if (happened.Type == EventRecord.TypeOf<ArticleReviewNeeded>())
        {
            var recipients = answering.Count > 0 ? answering : await editors.OfAsync(space, KnowledgePermissions.Publish, cancellationToken);
            await WriteAsync(happened, "reviewNeeded", recipients, path, articleId, cancellationToken);
            return;
        }

        var word = happened.Type == EventRecord.TypeOf<ArticleWithdrawn>() ? "withdrawn" : "archived";
        await WriteAsync(happened, word, answering, $"{path}/historique", articleId, cancellationToken);
    }

    /// <returns>Null where the feature is off: nothing is sent then.</returns>
    private async Task<SpaceEntry?> SpaceAsync(Guid id, CancellationToken cancellationToken) =>
        (await spaces.CurrentAsync(cancellationToken)).Find(id) is { } space && space.Has(Manifest.Feature) ? space : null;

    private async Task WriteAsync(EventRecord happened, string word, IEnumerable<Guid> recipients, string path, Guid? contentId, CancellationToken cancellationToken)
    {
        var actor = await db.ActorReferences.Where(r => r.Ref == happened.ActorRef).Select(r => (Guid?)r.AccountId).SingleOrDefaultAsync(cancellationToken);
        foreach (var recipient in recipients.Where(r => r != actor).Distinct())
        {
            var mail = new OutgoingMail($"{SubscriptionName}:{happened.Id}:{recipient:N}", recipient, $"knowledge.mail.{word}.subject", $"knowledge.mail.{word}.body", path) { ContentId = contentId, Topic = Amue.Portal.Accounts.Profile.MailTopic.Articles };
            await queue.EnqueueAsync(mail, cancellationToken);
        }
    }
}
