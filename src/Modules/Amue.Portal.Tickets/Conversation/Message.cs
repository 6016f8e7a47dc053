using Amue.Portal.Platform.Content;

namespace Amue.Portal.Tickets.Conversation;

/// <summary>What a part of a request is for and where it came from; its text and its readers are the part's.</summary>
internal sealed class Message
{
    private Message()
    {
    }

    public Message(ContentPart part, MessageKind kind, MessageSide side, MessageOrigin origin)
    {
        Id = part.Id;
        Part = part;
        TicketId = part.ContentId;
        Kind = kind;
        Side = side;
        Origin = origin;
        SentAt = part.CreatedAt;
    }

    public Guid Id { get; private set; }

    public ContentPart Part { get; private set; } = null!;

    public Guid TicketId { get; private set; }

    public MessageKind Kind { get; private set; }

    public MessageSide Side { get; private set; }

    public MessageOrigin Origin { get; private set; }

    public DateTime SentAt { get; private set; }

    /// <summary>Of a solution: null until the requester's side has answered.</summary>
    public bool? Accepted { get; private set; }

    public void Accept() => Accepted = true;

    public void Reject() => Accepted = false;
}
