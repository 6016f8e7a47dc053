using Amue.Portal.Platform.Events;

namespace Amue.Portal.Knowledge.Drafting;

[EventType("article.draftStarted", 1)]
public sealed record DraftStarted(Guid DraftId, Guid SpaceId, Guid? ArticleId) : PortalEvent;
