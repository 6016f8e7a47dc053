using Amue.Portal.Platform.Events;

namespace Amue.Portal.Tickets.Conversation;

[EventType("ticket.noted", 1)]
public sealed record TicketNoted(Guid ContentId, Guid MessageId, SupportLevel Level) : PortalEvent, IAboutContent;
