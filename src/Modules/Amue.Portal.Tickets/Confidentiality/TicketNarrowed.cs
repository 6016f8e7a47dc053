using Amue.Portal.Platform.Events;
using Amue.Portal.Platform.Security;

namespace Amue.Portal.Tickets.Confidentiality;

/// <param name="DeskChanged">It left the referents of other establishments for another desk.</param>
[EventType("ticket.narrowed", 1)]
public sealed record TicketNarrowed(Guid ContentId, VisibilityLevel From, VisibilityLevel To, ConfidentialReason? Reason, bool DeskChanged) : PortalEvent, IAboutContent;
