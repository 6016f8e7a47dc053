using Amue.Portal.Platform.Events;

namespace Amue.Portal.Tickets.Resolution;

/// <param name="MessageId">Why the solution does not suit.</param>
[EventType("ticket.rejected", 1)]
public sealed record TicketRejected(
    Guid ContentId, Guid SolutionId, DateTime SolutionSentAt, Guid MessageId, SupportLevel Level, int RejectionCount) : PortalEvent, IAboutContent;
