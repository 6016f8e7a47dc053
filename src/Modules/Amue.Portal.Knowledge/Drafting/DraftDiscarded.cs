using Amue.Portal.Platform.Events;

namespace Amue.Portal.Knowledge.Drafting;

[EventType("article.draftDiscarded", 1)]
public sealed record DraftDiscarded(Guid DraftId) : PortalEvent;
