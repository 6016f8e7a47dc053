using Amue.Portal.Platform.Events;

namespace Amue.Portal.Knowledge.Rating;

[EventType("article.rated", 1)]
public sealed record ArticleRated(Guid ContentId, bool IsUseful) : PortalEvent, IAboutContent;
