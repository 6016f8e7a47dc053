using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Events;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Amue.Portal.Tickets.Conversation;
using Amue.Portal.Tickets.Data;

namespace Amue.Portal.Tickets.Resolution;

/// <summary>The requester's side says why a solution does not suit; the request goes on.</summary>
internal sealed class RejectSolution(PortalDb db, EventLog events, TimeProvider time)
{
    public async Task<Outcome<TicketStanding>> ExecuteAsync(string number, RejectionRequest request, Actor actor, CancellationToken cancellationToken)
    {
        if (!TicketRules.MayEver(TicketAction.Reject, actor))
        {
            return Refusal.NotPermitted;
        }

        var ticket = await db.Tickets.OpenAsync(number, actor, cancellationToken);
        if (ticket is null)
        {
            return Refusal.NotFound;
        }

        if (TicketRules.Refuse(ticket, TicketAction.Reject, actor) is { } refusal)
        {
            return refusal;
        }

        var errors = MessageChecks.SharedText(nameof(request.Reason), request.Reason, ticket, request.Confirmations);
        if (errors.Count > 0)
        {
            return Refusal.Invalid(errors);
        }

        var now = time.GetUtcNow().UtcDateTime;
        var solution = await db.SolutionOfAsync(ticket, cancellationToken);
        solution.Reject();
        var reason = ticket.Say(MessageKind.Rejection, request.Reason, actor, now);
        db.TicketMessages.Add(reason);
        ticket.Reject(now);
        events.Add(new TicketRejected(ticket.Id, solution.Id, solution.SentAt, reason.Id, ticket.HandlingLevel, ticket.RejectionCount), actor);
        return await db.TrySaveAsync(cancellationToken) is { } changed ? changed : ticket.Standing;
    }
}

/// <param name="Reason">Markdown.</param>
/// <param name="Confirmations">The findings of personal data that the author keeps on purpose.</param>
internal sealed record RejectionRequest(string Reason, IReadOnlyCollection<string> Confirmations);
