using Amue.Portal.Platform.Content;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Events;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Amue.Portal.Tickets.Data;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Tickets.Confidentiality;

/// <summary>Shows a request to more people: only its requester's side may, once no personal data is left that it does not mean to share.</summary>
internal sealed class WidenTicket(PortalDb db, EventLog events, CustomFields customFields, TimeProvider time)
{
    public async Task<Outcome<TicketStanding>> ExecuteAsync(string number, WidenRequest request, Actor actor, CancellationToken cancellationToken)
    {
        if (!TicketRules.MayEver(TicketAction.Widen, actor))
        {
            return Refusal.NotPermitted;
        }

        var ticket = await db.Tickets.OpenAsync(number, actor, cancellationToken);
        if (ticket is null)
        {
            return Refusal.NotFound;
        }

        if (TicketRules.Refuse(ticket, TicketAction.Widen, actor) is { } refusal)
        {
            return refusal;
        }

        if (request.Visibility >= ticket.Visibility || request.Visibility < VisibilityLevel.Community)
        {
            return Refusal.InvalidField(nameof(request.Visibility), "tickets.visibility.notWider");
        }

        var now = time.GetUtcNow().UtcDateTime;
        if (!ticket.IsShared && await ReviewAsync(ticket, request, actor, now, cancellationToken) is { Count: > 0 } errors)
        {
            return Refusal.Invalid(errors);
        }

        var from = ticket.Visibility;
        ticket.Widen(request.Visibility, now);
        events.Add(new TicketWidened(ticket.Id, from, ticket.Visibility), actor);
        return await db.TrySaveAsync(cancellationToken) is { } changed ? changed : ticket.Standing;
    }

    /// <summary>Looks at everything that was written while nobody else could read it, and redacts it where that is asked for.</summary>
    private async Task<List<FieldError>> ReviewAsync(Ticket ticket, WidenRequest request, Actor actor, DateTime now, CancellationToken cancellationToken)
    {
        var fields = await customFields.OfAsync(Ticket.ContentType, ticket.Item.SpaceId, cancellationToken);
        var messages = await db.Parts.VisibleTo(actor)
            .Where(p => p.ContentId == ticket.Id && !p.IsRestricted)
            .OrderBy(p => p.CreatedAt)
            .ToListAsync(cancellationToken);
        var found = SharedTexts.Problems(
            request.Visibility,
            request.Confirmations,
            [.. SharedTexts.OfForm(ticket, fields), .. messages.Select(m => ($"Messages[{m.Id:N}]", m.Body))]);
        if (found.Count == 0 || !request.RedactOthers)
        {
            return found;
        }

        ticket.Redact(text => SharedTexts.Redacted(text, request.Confirmations), fields, now);
        foreach (var message in messages)
        {
            message.Redact(SharedTexts.Redacted(message.Body, request.Confirmations));
        }

        return [];
    }
}

/// <param name="Confirmations">The findings of personal data that are shared on purpose.</param>
/// <param name="RedactOthers">Every other finding is replaced by a mark, in the request and in its messages.</param>
internal sealed record WidenRequest(VisibilityLevel Visibility, IReadOnlyCollection<string> Confirmations, bool RedactOthers = false);
