using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Events;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Amue.Portal.Referential;
using Amue.Portal.Tickets.Data;
using Amue.Portal.Tickets.Files;

namespace Amue.Portal.Tickets.Conversation;

/// <summary>A note that the product's second level keeps for itself: no member, correspondent or requester reads it (domain.md §2.5).</summary>
internal sealed class AddInternalNote(PortalDb db, EventLog events, ReferentialDirectory referential, TimeProvider time)
{
    public async Task<Outcome<WrittenMessage>> ExecuteAsync(string number, string body, Actor actor, CancellationToken cancellationToken)
    {
        if (!TicketRules.MayEver(TicketAction.AddNote, actor))
        {
            return Refusal.NotPermitted;
        }

        var ticket = await db.Tickets.OpenAsync(number, actor, cancellationToken);
        if (ticket is null)
        {
            return Refusal.NotFound;
        }

        if (TicketRules.Refuse(ticket, TicketAction.AddNote, actor) is { } refusal)
        {
            return refusal;
        }

        // Whoever writes a note reads it: an agent of the product who is not of the group has no such place.
        var readers = (await referential.SupportChainAsync(ticket.ProductId, cancellationToken)).N2 is { } group ? AudienceToken.Group(group.Id) : null;
        if (readers is null || !actor.Tokens.Contains(readers))
        {
            return Refusal.NotPermitted;
        }

        var errors = MessageChecks.Text("Body", body);
        if (errors.Count > 0)
        {
            return Refusal.Invalid(errors);
        }

        var now = time.GetUtcNow().UtcDateTime;
        var message = ticket.Note(body, [readers], actor, now);
        db.TicketMessages.Add(message);
        await db.SendFilesAsync(ticket, message, actor, now, cancellationToken);
        events.Add(new TicketNoted(ticket.Id, message.Id, ticket.HandlingLevel), actor);
        return await db.TrySaveAsync(cancellationToken) is { } changed ? changed : new WrittenMessage(message.Id);
    }
}
