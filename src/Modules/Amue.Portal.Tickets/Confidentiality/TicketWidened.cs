using Amue.Portal.Platform.Events;
using Amue.Portal.Platform.Security;

namespace Amue.Portal.Tickets.Confidentiality;

[EventType("ticket.widened", 1)]
public sealed record TicketWidened(Guid ContentId, VisibilityLevel From, VisibilityLevel To) : PortalEvent, IAboutContent;
