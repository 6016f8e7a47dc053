using Amue.Portal.Platform.Events;

namespace Amue.Portal.Knowledge.LocalNotes;

[EventType("article.localNoteRemoved", 1)]
public sealed record LocalNoteRemoved(Guid ContentId, Guid NoteId, Guid EstablishmentId) : PortalEvent, IAboutContent;
