using Amue.Portal.Platform.Events;

namespace Amue.Portal.Knowledge.Writing;

[EventType("article.published", 1)]
public sealed record ArticlePublished(Guid ContentId, int Version) : PortalEvent, IAboutContent;
