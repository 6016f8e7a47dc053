using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Events;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Amue.Portal.Tickets.Data;

namespace Amue.Portal.Tickets.Resolution;

/// <summary>Reminds the requester of a solution that waits for their answer; once per solution.</summary>
internal sealed class RemindOfSolution(PortalDb db, EventLog events, DeskHours hours, TimeProvider time)
{
    public async Task<Outcome<TicketStanding>> ExecuteAsync(Guid ticketId, Actor actor, CancellationToken cancellationToken)
    {
        if (!actor.IsSystem)
        {
            return Refusal.NotPermitted;
        }

        var ticket = await db.Tickets.OpenAsync(ticketId, actor, cancellationToken);
        if (ticket is null)
        {
            return Refusal.NotFound;
        }

        if (TicketRules.Refuse(ticket, TicketAction.Remind, actor) is { } refusal)
        {
            return refusal;
        }

        var now = time.GetUtcNow().UtcDateTime;
        if (ticket.RemindedAt is null && ticket.RemindAt <= now)
        {
            var calendar = await hours.OfAsync(ticket, cancellationToken);
            ticket.Remind(SilenceDates.TacitAfterReminder(ticket.TacitAt!.Value, now, calendar), now);
            events.Add(new TicketReminded(ticket.Id, ticket.SolutionId!.Value, ticket.TacitAt!.Value), actor);
        }

        return await db.TrySaveAsync(cancellationToken) is { } changed ? changed : ticket.Standing;
    }
}
