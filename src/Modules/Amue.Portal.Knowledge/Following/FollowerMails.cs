using Amue.Portal.Knowledge.Data;
using Amue.Portal.Knowledge.Publishing;
using Amue.Portal.Notifications.Mail;
using Amue.Portal.Platform.Content;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Events;
using Amue.Portal.Platform.Spaces;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Knowledge.Following;

/// <summary>
/// Tells those who follow an article, or a space that lists it, of what its editors publish; an import tells nobody. One mail a
/// person, whatever they follow of it. Who may no longer read the article when the mail leaves gets nothing.
/// </summary>
internal sealed class FollowerMails(PortalDb db, MailQueue queue, SpaceCatalog spaces, FollowSeal seal) : ISubscription
{
    public const string SubscriptionName = "knowledge.followers";

    public string Name => SubscriptionName;

    public IReadOnlyCollection<string> EventTypes { get; } = [EventRecord.TypeOf<DraftPublished>()];

    public async Task HandleAsync(EventRecord happened, CancellationToken cancellationToken)
    {
        var article = await db.Articles.AsSystem("who follows it is found here, who may read when the mail leaves").AsNoTracking()
            .Where(a => a.Id == happened.ContentId && a.Item.State == Article.Published)
            .Select(a => new { a.Id, a.Item.SpaceId, a.Item.Slug }).SingleOrDefaultAsync(cancellationToken);
        var directory = await spaces.CurrentAsync(cancellationToken);
        if (article is null || directory.Find(article.SpaceId) is not { } home || !home.Has(Manifest.Feature))
        {
            return;
        }

        var listing = await db.Set<ContentPlacement>().Where(p => p.ContentId == article.Id).Select(p => p.SpaceId).ToListAsync(cancellationToken);
        var targets = listing.Where(id => directory.Find(id)?.Has(Manifest.Feature) == true).Append(article.Id).ToList();
        var follows = await db.ArticleFollows.AsNoTracking().Where(f => targets.Contains(f.TargetId) && f.FollowedAt <= happened.At).ToListAsync(cancellationToken);
        var publisher = await db.ActorReferences.Where(r => r.Ref == happened.ActorRef).Select(r => (Guid?)r.AccountId).SingleOrDefaultAsync(cancellationToken);
        var word = happened.Read<DraftPublished>().Version == 1 ? "new" : "changed";
        foreach (var follow in follows.Where(f => f.AccountId != publisher).OrderByDescending(f => f.TargetId == article.Id).DistinctBy(f => f.AccountId))
        {
            var mail = new OutgoingMail(
                $"{SubscriptionName}:{happened.Id}:{follow.AccountId:N}", follow.AccountId, $"knowledge.mail.followed.{word}.subject", $"knowledge.mail.followed.{word}.body", $"{home.Prefix}/articles/{article.Slug}")
            {
                ContentId = article.Id,
                UnsubscribePath = $"/suivi/{seal.Close(follow.AccountId, follow.TargetId)}",
            };
            await queue.EnqueueAsync(mail, cancellationToken);
        }
    }
}
