using Amue.Portal.Platform.Events;
using Amue.Portal.Referential.Establishments;

namespace Amue.Portal.Tickets.Ownership;

/// <param name="EnteredAt">When this level received it: the time to own runs from there.</param>
[EventType("ticket.owned", 1)]
public sealed record TicketOwned(Guid ContentId, SupportLevel Level, FirstLevelMode? FirstLevel, Guid? SupportGroupId, DateTime EnteredAt) : PortalEvent, IAboutContent;
