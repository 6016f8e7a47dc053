using Amue.Portal.Platform.Events;

namespace Amue.Portal.Tickets.Deflection;

[EventType("journey.started", 1)]
public sealed record JourneyStarted(Guid JourneyId, Guid? SpaceId) : PortalEvent;
