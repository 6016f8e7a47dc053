using Amue.Portal.Platform.Events;

namespace Amue.Portal.Knowledge.Publishing;

[EventType("article.scheduled", 1)]
public sealed record DraftScheduled(Guid DraftId, DateTime PublishAt) : PortalEvent;
