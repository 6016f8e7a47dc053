using Amue.Portal.Platform.Events;

namespace Amue.Portal.Tickets.Resolution;

/// <summary>What the delay indicators count from (domain.md §3.5): the delay ends when the accepted solution was sent, not when it was validated.</summary>
[EventType("ticket.validated", 1)]
public sealed record TicketValidated(
    Guid ContentId,
    ValidationMode Mode,
    TicketKind Kind,
    Guid ProductId,
    Guid SolutionId,
    DateTime SolutionSentAt,
    DateTime SubmittedAt,
    DateTime? TransmittedToAmueAt,
    SupportLevel Level,
    SupportLevel? QualifiedLevel,
    int RejectionCount,
    int? Rating) : PortalEvent, IAboutContent
{
    internal static TicketValidated By(Ticket ticket) => new(
        ticket.Id,
        ticket.ValidationMode!.Value,
        ticket.Kind,
        ticket.ProductId,
        ticket.SolutionId!.Value,
        ticket.SolutionProposedAt!.Value,
        ticket.SubmittedAt!.Value,
        ticket.TransmittedToAmueAt,
        ticket.HandlingLevel,
        ticket.QualifiedLevel,
        ticket.RejectionCount,
        ticket.Rating);
}
