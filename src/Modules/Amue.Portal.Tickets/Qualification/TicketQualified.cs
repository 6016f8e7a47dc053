using Amue.Portal.Platform.Events;

namespace Amue.Portal.Tickets.Qualification;

[EventType("ticket.qualified", 1)]
public sealed record TicketQualified(Guid ContentId, SupportLevel QualifiedLevel) : PortalEvent, IAboutContent;
