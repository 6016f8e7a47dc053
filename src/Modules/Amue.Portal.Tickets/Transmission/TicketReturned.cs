using Amue.Portal.Platform.Events;

namespace Amue.Portal.Tickets.Transmission;

[EventType("ticket.returned", 1)]
public sealed record TicketReturned(Guid ContentId, SupportLevel From, SupportLevel Level, Guid? SupportGroupId, ReturnCause Cause, Guid MessageId) : PortalEvent, IAboutContent;
