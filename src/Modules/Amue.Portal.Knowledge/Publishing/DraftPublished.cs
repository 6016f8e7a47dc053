using Amue.Portal.Platform.Events;

namespace Amue.Portal.Knowledge.Publishing;

[EventType("article.draftPublished", 1)]
public sealed record DraftPublished(Guid ContentId, Guid DraftId, int Version) : PortalEvent, IAboutContent;
