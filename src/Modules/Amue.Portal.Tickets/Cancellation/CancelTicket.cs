using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Events;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Amue.Portal.Tickets.Conversation;
using Amue.Portal.Tickets.Data;

namespace Amue.Portal.Tickets.Cancellation;

/// <summary>Ends a request, or a draft, that nobody needs any more. An agent of AMUE says why.</summary>
internal sealed class CancelTicket(PortalDb db, EventLog events, TimeProvider time)
{
    public async Task<Outcome<TicketStanding>> ExecuteAsync(Guid ticketId, CancellationRequest request, Actor actor, CancellationToken cancellationToken)
    {
        if (!TicketRules.MayEver(TicketAction.Cancel, actor))
        {
            return Refusal.NotPermitted;
        }

        var ticket = await db.Tickets.OpenAsync(ticketId, actor, cancellationToken);
        if (ticket is null)
        {
            return Refusal.NotFound;
        }

        if (TicketRules.Refuse(ticket, TicketAction.Cancel, actor) is { } refusal)
        {
            return refusal;
        }

        var mustSayWhy = !actor.Is(ticket.RequesterId) && !Party.Correspondent(TicketPermissions.Cancel).Includes(ticket, actor);
        var saysWhy = !string.IsNullOrWhiteSpace(request.Reason) && ticket.State != TicketState.Draft;
        if (mustSayWhy || saysWhy)
        {
            var errors = MessageChecks.SharedText(nameof(request.Reason), request.Reason, ticket, request.Confirmations);
            if (errors.Count > 0)
            {
                return Refusal.Invalid(errors);
            }
        }

        var now = time.GetUtcNow().UtcDateTime;
        var reason = saysWhy ? ticket.Say(MessageKind.Cancellation, request.Reason!, actor, now) : null;
        if (reason is not null)
        {
            db.TicketMessages.Add(reason);
        }

        var from = ticket.State;
        ticket.Cancel(now);
        events.Add(new TicketCancelled(ticket.Id, from, ticket.HandlingLevel, ticket.WasOwnedAtAmue, reason?.Id), actor);
        return await db.TrySaveAsync(cancellationToken) is { } changed ? changed : ticket.Standing;
    }
}

/// <param name="Reason">Markdown; demanded of an agent of AMUE.</param>
/// <param name="Confirmations">The findings of personal data that the author keeps on purpose.</param>
internal sealed record CancellationRequest(string? Reason, IReadOnlyCollection<string> Confirmations);
