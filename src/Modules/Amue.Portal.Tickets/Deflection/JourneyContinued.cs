using Amue.Portal.Platform.Events;

namespace Amue.Portal.Tickets.Deflection;

/// <param name="Shown">How many possible answers were shown in vain.</param>
[EventType("journey.continued", 1)]
public sealed record JourneyContinued(Guid JourneyId, int Shown, int Opened) : PortalEvent;
