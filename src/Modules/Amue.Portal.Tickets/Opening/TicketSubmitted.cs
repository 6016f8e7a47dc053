using Amue.Portal.Platform.Events;
using Amue.Portal.Platform.Security;
using Amue.Portal.Referential.Establishments;

namespace Amue.Portal.Tickets.Opening;

/// <param name="FirstLevel">Who holds its first level; null when it went straight to level 2.</param>
[EventType("ticket.submitted", 1)]
public sealed record TicketSubmitted(
    Guid ContentId,
    TicketKind Kind,
    MaintenanceNature? Nature,
    Guid ProductId,
    Guid EstablishmentId,
    TicketPriority Priority,
    bool BlockingProposed,
    VisibilityLevel Visibility,
    SupportLevel Level,
    FirstLevelMode? FirstLevel,
    Guid? SupportGroupId,
    DateTime? TransmittedToAmueAt,
    Guid? JourneyId) : PortalEvent, IAboutContent
{
    internal static TicketSubmitted By(Ticket ticket) => new(
        ticket.Id,
        ticket.Kind,
        ticket.Nature,
        ticket.ProductId,
        ticket.EstablishmentId,
        ticket.Priority,
        ticket.BlockingProposed,
        ticket.Visibility,
        ticket.HandlingLevel,
        ticket.CurrentStage.FirstLevel,
        ticket.SupportGroupId,
        ticket.TransmittedToAmueAt,
        ticket.JourneyId);
}
