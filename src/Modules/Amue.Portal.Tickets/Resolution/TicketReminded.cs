using Amue.Portal.Platform.Events;

namespace Amue.Portal.Tickets.Resolution;

/// <param name="TacitAt">When silence becomes acceptance.</param>
[EventType("ticket.reminded", 1)]
public sealed record TicketReminded(Guid ContentId, Guid SolutionId, DateTime TacitAt) : PortalEvent, IAboutContent;
