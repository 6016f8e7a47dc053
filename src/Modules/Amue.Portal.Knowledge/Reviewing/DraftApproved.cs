using Amue.Portal.Platform.Events;

namespace Amue.Portal.Knowledge.Reviewing;

/// <param name="Revision">The text that was approved: no other may be published.</param>
[EventType("article.approved", 1)]
public sealed record DraftApproved(Guid DraftId, int Revision) : PortalEvent;
