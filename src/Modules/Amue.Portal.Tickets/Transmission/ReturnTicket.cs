using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Events;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Amue.Portal.Tickets.Conversation;
using Amue.Portal.Tickets.Data;
using Amue.Portal.Tickets.Opening;
using Amue.Portal.Tickets.Qualification;

namespace Amue.Portal.Tickets.Transmission;

/// <summary>Level 2 gives a request back to level 1, and says why to everybody who reads it.</summary>
internal sealed class ReturnTicket(PortalDb db, EventLog events, TicketRouting routing, TimeProvider time)
{
    public async Task<Outcome<TicketStanding>> ExecuteAsync(string number, ReturnRequest request, Actor actor, CancellationToken cancellationToken)
    {
        if (!TicketRules.MayEver(TicketAction.Return, actor))
        {
            return Refusal.NotPermitted;
        }

        var ticket = await db.Tickets.OpenAsync(number, actor, cancellationToken);
        if (ticket is null)
        {
            return Refusal.NotFound;
        }

        if (TicketRules.Refuse(ticket, TicketAction.Return, actor) is { } refusal)
        {
            return refusal;
        }

        var errors = MessageChecks.SharedText(nameof(request.Reason), request.Reason, ticket, request.Confirmations);
        if (!Enum.IsDefined(request.Cause))
        {
            errors.Add(new FieldError(nameof(request.Cause), "tickets.field.unknown"));
        }

        if (errors.Count > 0)
        {
            return Refusal.Invalid(errors);
        }

        var now = time.GetUtcNow().UtcDateTime;
        var from = ticket.HandlingLevel;
        var message = ticket.Say(MessageKind.Return, request.Reason, actor, now);
        db.TicketMessages.Add(message);
        if (request.Cause == ReturnCause.FirstLevelMatter && ticket.QualifiedLevel != SupportLevel.N1)
        {
            ticket.Qualify(SupportLevel.N1, now);
            events.Add(new TicketQualified(ticket.Id, SupportLevel.N1), actor);
        }

        ticket.Return(await routing.FirstLevelAsync(ticket.EstablishmentId, ticket.ProductId, ticket.Visibility, cancellationToken), now);
        events.Add(new TicketReturned(ticket.Id, from, ticket.HandlingLevel, ticket.SupportGroupId, request.Cause, message.Id), actor);
        return await db.TrySaveAsync(cancellationToken) is { } changed ? changed : ticket.Standing;
    }
}

/// <param name="Reason">Markdown: what is missing, or where level 1 finds the answer.</param>
internal sealed record ReturnRequest(ReturnCause Cause, string Reason, IReadOnlyCollection<string> Confirmations);
