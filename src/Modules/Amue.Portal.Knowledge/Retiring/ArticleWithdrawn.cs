using Amue.Portal.Platform.Events;

namespace Amue.Portal.Knowledge.Retiring;

[EventType("article.withdrawn", 1)]
public sealed record ArticleWithdrawn(Guid ContentId) : PortalEvent, IAboutContent;
