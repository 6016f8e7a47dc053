using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Events;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Amue.Portal.Tickets.Data;
using Amue.Portal.Tickets.Files;

namespace Amue.Portal.Tickets.Conversation;

/// <summary>A message between the requester's side and those who help.</summary>
internal sealed class ReplyToTicket(PortalDb db, EventLog events, TimeProvider time)
{
    public async Task<Outcome<WrittenMessage>> ExecuteAsync(string number, ReplyRequest request, Actor actor, CancellationToken cancellationToken)
    {
        if (!TicketRules.MayEver(TicketAction.Reply, actor))
        {
            return Refusal.NotPermitted;
        }

        var ticket = await db.Tickets.OpenAsync(number, actor, cancellationToken);
        if (ticket is null)
        {
            return Refusal.NotFound;
        }

        if (TicketRules.Refuse(ticket, TicketAction.Reply, actor) is { } refusal)
        {
            return refusal;
        }

        var errors = MessageChecks.SharedText(nameof(request.Body), request.Body, ticket, request.Confirmations);
        if (errors.Count > 0)
        {
            return Refusal.Invalid(errors);
        }

        var now = time.GetUtcNow().UtcDateTime;
        var message = ticket.Say(MessageKind.Reply, request.Body, actor, now);
        db.TicketMessages.Add(message);
        await db.SendFilesAsync(ticket, message, actor, now, cancellationToken);
        events.Add(new TicketReplied(ticket.Id, message.Id, message.Side, message.Origin, ticket.HandlingLevel), actor);
        return await db.TrySaveAsync(cancellationToken) is { } changed ? changed : new WrittenMessage(message.Id);
    }
}

/// <param name="Body">Markdown.</param>
/// <param name="Confirmations">The findings of personal data that the author keeps on purpose.</param>
internal sealed record ReplyRequest(string Body, IReadOnlyCollection<string> Confirmations);
