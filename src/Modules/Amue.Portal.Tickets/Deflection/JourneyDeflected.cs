using Amue.Portal.Platform.Events;

namespace Amue.Portal.Tickets.Deflection;

/// <param name="ContentId">What answered.</param>
/// <param name="Rank">Its place among what was shown, from 1.</param>
/// <param name="Opened">It had been opened before, not only seen as a passage.</param>
[EventType("journey.deflected", 1)]
public sealed record JourneyDeflected(Guid JourneyId, Guid ContentId, int Rank, bool Opened, int Shown) : PortalEvent, IAboutContent;
