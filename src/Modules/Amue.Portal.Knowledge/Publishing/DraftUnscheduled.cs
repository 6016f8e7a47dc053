using Amue.Portal.Platform.Events;

namespace Amue.Portal.Knowledge.Publishing;

[EventType("article.unscheduled", 1)]
public sealed record DraftUnscheduled(Guid DraftId) : PortalEvent;
