using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Events;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Amue.Portal.Referential.Establishments;
using Amue.Portal.Tickets.Data;
using Amue.Portal.Tickets.Opening;

namespace Amue.Portal.Tickets.Confidentiality;

/// <summary>Shows a request to fewer people, at once.</summary>
internal sealed class NarrowTicket(PortalDb db, EventLog events, TicketRouting routing, TimeProvider time)
{
    public async Task<Outcome<TicketStanding>> ExecuteAsync(string number, NarrowRequest request, Actor actor, CancellationToken cancellationToken)
    {
        if (!TicketRules.MayEver(TicketAction.Narrow, actor))
        {
            return Refusal.NotPermitted;
        }

        var ticket = await db.Tickets.OpenAsync(number, actor, cancellationToken);
        if (ticket is null)
        {
            return Refusal.NotFound;
        }

        if (TicketRules.Refuse(ticket, TicketAction.Narrow, actor) is { } refusal)
        {
            return refusal;
        }

        var errors = Problems(ticket, request).ToList();
        if (errors.Count > 0)
        {
            return Refusal.Invalid(errors);
        }

        var now = time.GetUtcNow().UtcDateTime;
        var from = ticket.Visibility;
        var isConfidential = request.Visibility == VisibilityLevel.Confidential;
        ticket.Narrow(request.Visibility, isConfidential ? request.Reason : null, isConfidential ? request.ReasonText?.Trim() : null, now);
        var leavesReferents = isConfidential && ticket.CurrentStage.FirstLevel == FirstLevelMode.Mutualised;
        if (leavesReferents)
        {
            ticket.MoveTo(await routing.FirstLevelAsync(ticket.EstablishmentId, ticket.ProductId, ticket.Visibility, cancellationToken), now);
        }

        events.Add(new TicketNarrowed(ticket.Id, from, ticket.Visibility, ticket.ConfidentialReason, leavesReferents), actor);
        return await db.TrySaveAsync(cancellationToken) is { } changed ? changed : ticket.Standing;
    }

    private static IEnumerable<FieldError> Problems(Ticket ticket, NarrowRequest request)
    {
        if (request.Visibility <= ticket.Visibility)
        {
            yield return new FieldError(nameof(request.Visibility), "tickets.visibility.notNarrower");
        }

        if (request.ReasonText?.Length > Ticket.MaxReasonLength)
        {
            yield return new FieldError(nameof(request.ReasonText), "tickets.field.tooLong", Ticket.MaxReasonLength);
        }

        foreach (var error in VisibilityChecks.Of(request.Visibility, request.Reason, request.ReasonText))
        {
            yield return error;
        }
    }
}

/// <param name="Reason">Of a confidential request.</param>
internal sealed record NarrowRequest(VisibilityLevel Visibility, ConfidentialReason? Reason = null, string? ReasonText = null);
