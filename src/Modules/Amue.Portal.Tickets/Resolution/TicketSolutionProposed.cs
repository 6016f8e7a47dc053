using Amue.Portal.Platform.Events;

namespace Amue.Portal.Tickets.Resolution;

/// <param name="Attempt">1 for the first solution of a request.</param>
[EventType("ticket.solutionProposed", 1)]
public sealed record TicketSolutionProposed(Guid ContentId, Guid MessageId, SupportLevel Level, SupportLevel? QualifiedLevel, int Attempt) : PortalEvent, IAboutContent;
