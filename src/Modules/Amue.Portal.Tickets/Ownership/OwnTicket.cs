using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Events;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Amue.Portal.Tickets.Data;

namespace Amue.Portal.Tickets.Ownership;

/// <summary>A member of the group that holds a request takes it.</summary>
internal sealed class OwnTicket(PortalDb db, EventLog events, TimeProvider time)
{
    public async Task<Outcome<TicketStanding>> ExecuteAsync(string number, Actor actor, CancellationToken cancellationToken)
    {
        if (!TicketRules.MayEver(TicketAction.Own, actor) || actor.AccountId is not { } assignee)
        {
            return Refusal.NotPermitted;
        }

        var ticket = await db.Tickets.OpenAsync(number, actor, cancellationToken);
        if (ticket is null)
        {
            return Refusal.NotFound;
        }

        if (TicketRules.Refuse(ticket, TicketAction.Own, actor) is { } refusal)
        {
            return refusal;
        }

        if (!ticket.MayBeOwnedBy(assignee))
        {
            return Refusal.NotPermitted;
        }

        ticket.Own(assignee, time.GetUtcNow().UtcDateTime);
        var stage = ticket.CurrentStage;
        events.Add(new TicketOwned(ticket.Id, stage.Level, stage.FirstLevel, stage.SupportGroupId, stage.EnteredAt), actor);
        return await db.TrySaveAsync(cancellationToken) is { } changed ? changed : ticket.Standing;
    }
}
