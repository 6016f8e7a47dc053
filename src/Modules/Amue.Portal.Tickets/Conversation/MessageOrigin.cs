namespace Amue.Portal.Tickets.Conversation;

/// <summary>By which way a message came.</summary>
public enum MessageOrigin
{
    Web,
    Mail,
    Assistant,
}
