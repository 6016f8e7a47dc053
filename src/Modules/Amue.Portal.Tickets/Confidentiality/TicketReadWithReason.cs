using Amue.Portal.Platform.Events;

namespace Amue.Portal.Tickets.Confidentiality;

/// <summary>Somebody who is not entitled to the request has opened it and said why; the reason is in the audit, never in the log.</summary>
[EventType("ticket.readWithReason", 1)]
public sealed record TicketReadWithReason(Guid ContentId) : PortalEvent, IAboutContent;
