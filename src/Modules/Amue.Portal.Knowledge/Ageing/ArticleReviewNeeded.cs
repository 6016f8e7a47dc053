using Amue.Portal.Platform.Events;

namespace Amue.Portal.Knowledge.Ageing;

[EventType("article.reviewNeeded", 1)]
public sealed record ArticleReviewNeeded(Guid ContentId, ReviewCause Cause) : PortalEvent, IAboutContent;
