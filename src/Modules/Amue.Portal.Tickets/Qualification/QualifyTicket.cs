using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Events;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Amue.Portal.Tickets.Data;

namespace Amue.Portal.Tickets.Qualification;

/// <summary>AMUE says of which level a request is by nature, whoever handles it; it may think again until the request is closed.</summary>
internal sealed class QualifyTicket(PortalDb db, EventLog events, TimeProvider time)
{
    public async Task<Outcome<TicketStanding>> ExecuteAsync(string number, SupportLevel level, Actor actor, CancellationToken cancellationToken)
    {
        if (!TicketRules.MayEver(TicketAction.Qualify, actor))
        {
            return Refusal.NotPermitted;
        }

        var ticket = await db.Tickets.OpenAsync(number, actor, cancellationToken);
        if (ticket is null)
        {
            return Refusal.NotFound;
        }

        if (TicketRules.Refuse(ticket, TicketAction.Qualify, actor) is { } refusal)
        {
            return refusal;
        }

        if (!Enum.IsDefined(level))
        {
            return Refusal.InvalidField("Level", "tickets.qualify.noLevel");
        }

        if (ticket.QualifiedLevel != level)
        {
            ticket.Qualify(level, time.GetUtcNow().UtcDateTime);
            events.Add(new TicketQualified(ticket.Id, level), actor);
        }

        return await db.TrySaveAsync(cancellationToken) is { } changed ? changed : ticket.Standing;
    }
}
