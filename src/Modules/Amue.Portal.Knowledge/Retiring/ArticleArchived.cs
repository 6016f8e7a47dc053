using Amue.Portal.Platform.Events;

namespace Amue.Portal.Knowledge.Retiring;

[EventType("article.archived", 1)]
public sealed record ArticleArchived(Guid ContentId) : PortalEvent, IAboutContent;
