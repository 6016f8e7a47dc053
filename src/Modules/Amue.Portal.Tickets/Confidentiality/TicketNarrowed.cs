using Amue.Portal.Platform.Events;
using Amue.Portal.Platform.Security;

namespace Amue.Portal.Tickets.Confidentiality;

[EventType("ticket.narrowed", 1)]
public sealed record TicketNarrowed(Guid ContentId, VisibilityLevel From, VisibilityLevel To, ConfidentialReason? Reason) : PortalEvent, IAboutContent;
