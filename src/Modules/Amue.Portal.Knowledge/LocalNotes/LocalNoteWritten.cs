using Amue.Portal.Platform.Events;

namespace Amue.Portal.Knowledge.LocalNotes;

[EventType("article.localNoteWritten", 1)]
public sealed record LocalNoteWritten(Guid ContentId, Guid NoteId, Guid EstablishmentId, int Revision) : PortalEvent, IAboutContent;
