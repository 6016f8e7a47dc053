using Amue.Portal.Platform.Events;

namespace Amue.Portal.Knowledge.Reviewing;

[EventType("article.takenBack", 1)]
public sealed record DraftTakenBack(Guid DraftId) : PortalEvent;
