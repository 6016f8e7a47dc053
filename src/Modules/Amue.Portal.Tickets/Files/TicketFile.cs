using Amue.Portal.Platform.Content.Attachments;
using Amue.Portal.Platform.Security;
using Amue.Portal.Tickets.Conversation;

namespace Amue.Portal.Tickets.Files;

/// <summary>
/// A file of a request or of one of its messages (domain.md §2.5): for the establishment and those who handle the request, unless
/// whoever attached it shows it to all who read the request. Until it is sent it is its uploader's alone.
/// </summary>
internal sealed class TicketFile
{
    private TicketFile()
    {
    }

    /// <param name="with">The kind of message that it waits for; null: it belongs to the request's form.</param>
    public TicketFile(Guid ticketId, MessageKind? with, string name, string mediaType, StoredFile stored, bool isShared, Guid uploaderId, DateTime addedAt)
    {
        Id = Guid.CreateVersion7();
        TicketId = ticketId;
        With = with;
        Name = name;
        MediaType = mediaType;
        Size = stored.Size;
        Sha256 = stored.Sha256;
        IsShared = isShared;
        UploaderId = uploaderId;
        AddedAt = addedAt;
    }

    public Guid Id { get; private set; }

    public Guid TicketId { get; private set; }

    /// <summary>What it leaves with: a file chosen for an internal note never goes with a reply.</summary>
    public MessageKind? With { get; private set; }

    /// <summary>The message that it left with; null for one of the form.</summary>
    public Guid? MessageId { get; private set; }

    public string Name { get; private set; } = "";

    public string MediaType { get; private set; } = "";

    /// <summary>In bytes.</summary>
    public long Size { get; private set; }

    public string Sha256 { get; private set; } = "";

    /// <summary>Its uploader meant it for everybody who reads the request.</summary>
    public bool IsShared { get; private set; }

    /// <summary>The widest level it is shown at; the request's own narrows it further.</summary>
    public VisibilityLevel Visibility { get; private set; } = VisibilityLevel.Confidential;

    public Guid UploaderId { get; private set; }

    public DateTime AddedAt { get; private set; }

    public DateTime? SentAt { get; private set; }

    public void Send(Guid? messageId, VisibilityLevel ofRequest, DateTime at)
    {
        MessageId = messageId;
        SentAt = at;
        Visibility = IsShared || ofRequest > VisibilityLevel.Establishment ? ofRequest : VisibilityLevel.Establishment;
    }

    /// <summary>To all who read the request as it stands now.</summary>
    public void Share(VisibilityLevel ofRequest) => (IsShared, Visibility) = (true, ofRequest);

    /// <summary>Back to the establishment and those who handle the request.</summary>
    public void Keep()
    {
        IsShared = false;
        Visibility = Visibility > VisibilityLevel.Establishment ? Visibility : VisibilityLevel.Establishment;
    }

    /// <summary>Its draft became another one.</summary>
    public void MoveTo(Guid ticketId) => TicketId = ticketId;
}
