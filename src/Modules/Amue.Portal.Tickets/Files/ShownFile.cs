using Amue.Portal.Platform.Security;
using Amue.Portal.Tickets.Conversation;

namespace Amue.Portal.Tickets.Files;

/// <summary>A file as a reader of the request sees it.</summary>
/// <param name="With">The kind of message it waits for, or left with; null: of the form.</param>
/// <param name="Visibility">At which level it is shown now.</param>
/// <param name="MayShare">Show it to all who read the request.</param>
/// <param name="MayKeep">Take it back to the establishment and those who handle the request.</param>
internal sealed record ShownFile(
    Guid Id, Guid? MessageId, MessageKind? With, bool IsSent, string Name, string MediaType, long Size, VisibilityLevel Visibility, bool MayShare, bool MayKeep, bool MayRemove)
{
    public string Address => $"/demandes/fichiers/{Id}";

    /// <summary>As people know types of files: PDF, PNG.</summary>
    public string Extension => Path.GetExtension(Name).TrimStart('.').ToUpperInvariant();

    public bool IsImage => MediaType.StartsWith("image/", StringComparison.Ordinal);

    public bool MayChange => MayShare || MayKeep || MayRemove;

    public static ShownFile Of(TicketFile file, Ticket ticket, Actor reader)
    {
        var level = file.Visibility > ticket.Visibility ? file.Visibility : ticket.Visibility;
        var isNote = file.With == MessageKind.InternalNote;
        var isSent = file.SentAt is not null;
        return new ShownFile(
            file.Id,
            file.MessageId,
            file.With,
            isSent,
            file.Name,
            file.MediaType,
            file.Size,
            level,
            MayShare: isSent && !isNote && level > ticket.Visibility && TicketRules.Refuse(ticket, TicketAction.Widen, reader) is null,
            MayKeep: isSent && !isNote && level < VisibilityLevel.Establishment && (reader.Is(file.UploaderId) || TicketRules.Refuse(ticket, TicketAction.Narrow, reader) is null),
            MayRemove: isSent && (reader.Is(file.UploaderId) || (!isNote && TicketRules.Refuse(ticket, TicketAction.Widen, reader) is null)));
    }
}
