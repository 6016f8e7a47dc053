using Amue.Portal.Platform.Events;

namespace Amue.Portal.Tickets.Files;

[EventType("ticket.fileChanged", 1)]
public sealed record TicketFileChanged(Guid ContentId, Guid FileId, FileChange Change) : PortalEvent, IAboutContent;
