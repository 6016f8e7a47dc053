using Amue.Portal.Platform.Events;

namespace Amue.Portal.Knowledge.Reviewing;

[EventType("article.commented", 1)]
public sealed record DraftCommented(Guid DraftId, Guid CommentId) : PortalEvent;
