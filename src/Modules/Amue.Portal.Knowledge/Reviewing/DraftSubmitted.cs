using Amue.Portal.Platform.Events;

namespace Amue.Portal.Knowledge.Reviewing;

[EventType("article.submitted", 1)]
public sealed record DraftSubmitted(Guid DraftId, int Revision) : PortalEvent;
