using Amue.Portal.Platform.Events;

namespace Amue.Portal.Tickets.Conversation;

[EventType("ticket.replied", 1)]
public sealed record TicketReplied(Guid ContentId, Guid MessageId, MessageSide Side, MessageOrigin Origin, SupportLevel Level) : PortalEvent, IAboutContent;
