using Amue.Portal.Platform.Events;

namespace Amue.Portal.Tickets.Transmission;

/// <param name="TransmittedToAmueAt">When AMUE first had it, which may be an earlier time.</param>
/// <param name="Completeness">0–100, as the second level sees it.</param>
[EventType("ticket.transmitted", 1)]
public sealed record TicketTransmitted(
    Guid ContentId,
    TicketKind Kind,
    Guid ProductId,
    SupportLevel Level,
    Guid? SupportGroupId,
    DateTime TransmittedToAmueAt,
    int Completeness) : PortalEvent, IAboutContent
{
    internal static TicketTransmitted By(Ticket ticket, int completeness) => new(
        ticket.Id, ticket.Kind, ticket.ProductId, ticket.HandlingLevel, ticket.SupportGroupId, ticket.TransmittedToAmueAt!.Value, completeness);
}
