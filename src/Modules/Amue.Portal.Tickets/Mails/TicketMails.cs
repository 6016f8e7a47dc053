using Amue.Portal.Notifications.Mail;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Events;
using Amue.Portal.Platform.Spaces;
using Amue.Portal.Referential;
using Amue.Portal.Tickets.Data;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Tickets.Mails;

/// <summary>
/// Tells the requester and those who hold the request of each step that concerns them. Rights are asked when a mail leaves, by the
/// queue: who may no longer read the request gets nothing, and of a confidential one only its address is told.
/// </summary>
internal sealed class TicketMails(PortalDb db, MailQueue queue, ReferentialDirectory referential, SpaceCatalog spaces) : ISubscription
{
    public const string SubscriptionName = "tickets.mails";

    public string Name => SubscriptionName;

    public IReadOnlyCollection<string> EventTypes => TicketLetters.EventTypes;

    public async Task HandleAsync(EventRecord happened, CancellationToken cancellationToken)
    {
        var letters = TicketLetters.Of(happened);
        if (letters.Length == 0 || await IsOfThePastAsync(happened, cancellationToken) || await FindAsync(happened, cancellationToken) is not { Number: { } number } ticket)
        {
            return;
        }

        var written = new HashSet<Guid>();
        if (await ActorOfAsync(happened, cancellationToken) is { } actor)
        {
            written.Add(actor);
        }

        foreach (var letter in letters)
        {
            foreach (var recipient in await RecipientsAsync(letter.To, ticket, cancellationToken))
            {
                if (written.Add(recipient))
                {
                    await queue.EnqueueAsync(MailTo(recipient, letter, ticket, number, happened), cancellationToken);
                }
            }
        }
    }

    private static OutgoingMail MailTo(Guid recipient, TicketLetter letter, Ticket ticket, string number, EventRecord happened) =>
        new($"{SubscriptionName}:{happened.Id}:{recipient:N}", recipient, letter.SubjectKey, letter.BodyKey, $"/demandes/{number}")
        {
            ContentId = ticket.Id,
            PartId = letter.PartId,
            Topic = letter.Topic,
        };

    /// <summary>What a demonstration was given for a past happened to nobody: it is no news.</summary>
    private Task<bool> IsOfThePastAsync(EventRecord happened, CancellationToken cancellationToken) =>
        db.RequestHistories.AnyAsync(h => happened.At <= h.EndsAt, cancellationToken);

    /// <summary>Where the feature is off, requests send nothing.</summary>
    private async Task<Ticket?> FindAsync(EventRecord happened, CancellationToken cancellationToken)
    {
        var ticket = await db.Tickets.AsSystem("Who is written to is decided here, who may read when the mail leaves.").AsNoTracking()
            .Include(t => t.Item)
            .SingleOrDefaultAsync(t => t.Id == happened.ContentId, cancellationToken);
        var directory = await spaces.CurrentAsync(cancellationToken);
        return ticket is not null && directory.IsFeatureOn(ticket.Item.SpaceId, Manifest.Feature) ? ticket : null;
    }

    private async Task<Guid?> ActorOfAsync(EventRecord happened, CancellationToken cancellationToken) =>
        await db.ActorReferences.Where(r => r.Ref == happened.ActorRef).Select(r => (Guid?)r.AccountId).SingleOrDefaultAsync(cancellationToken);

    private async Task<IReadOnlyList<Guid>> RecipientsAsync(Addressee to, Ticket ticket, CancellationToken cancellationToken) => to switch
    {
        Addressee.Requester => [ticket.RequesterId],
        Addressee.Desk => await DeskAsync(ticket, cancellationToken),
        Addressee.Correspondents => await referential.CorrespondentsAsync(ticket.EstablishmentId, ticket.ProductId, cancellationToken),
        Addressee.Handlers when ticket.AssigneeId is null => await DeskAsync(ticket, cancellationToken),
        _ => ticket.AssigneeId is { } assignee ? [assignee] : [],
    };

    private Task<IReadOnlyList<Guid>> DeskAsync(Ticket ticket, CancellationToken cancellationToken) => ticket.SupportGroupId is { } group
        ? referential.GroupMembersAsync(group, cancellationToken)
        : referential.CorrespondentsAsync(ticket.EstablishmentId, ticket.ProductId, cancellationToken);
}
