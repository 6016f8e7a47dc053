using Amue.Portal.Platform.Events;

namespace Amue.Portal.Knowledge.Reviewing;

[EventType("article.returned", 1)]
public sealed record DraftReturned(Guid DraftId, Guid CommentId) : PortalEvent;
