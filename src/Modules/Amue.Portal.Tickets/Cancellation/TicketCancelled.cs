using Amue.Portal.Platform.Events;

namespace Amue.Portal.Tickets.Cancellation;

/// <param name="WasOwnedAtAmue">Indicators leave out what AMUE never owned.</param>
/// <param name="MessageId">Why; null when no reason was given.</param>
[EventType("ticket.cancelled", 1)]
public sealed record TicketCancelled(Guid ContentId, TicketState From, SupportLevel Level, bool WasOwnedAtAmue, Guid? MessageId) : PortalEvent, IAboutContent;
