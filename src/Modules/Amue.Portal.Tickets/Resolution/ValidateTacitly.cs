using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Events;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Amue.Portal.Tickets.Data;

namespace Amue.Portal.Tickets.Resolution;

/// <summary>Silence after a reminder becomes acceptance; official figures leave it aside (domain.md T16).</summary>
internal sealed class ValidateTacitly(PortalDb db, EventLog events, TimeProvider time)
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

        if (TicketRules.Refuse(ticket, TicketAction.ValidateTacitly, actor) is { } refusal)
        {
            return refusal;
        }

        var now = time.GetUtcNow().UtcDateTime;
        if (ticket.RemindedAt is not null && ticket.TacitAt <= now)
        {
            (await db.SolutionOfAsync(ticket, cancellationToken)).Accept();
            ticket.ValidateTacitly(now);
            events.Add(TicketValidated.By(ticket), actor);
        }

        return await db.TrySaveAsync(cancellationToken) is { } changed ? changed : ticket.Standing;
    }
}
