namespace Amue.Portal.Tickets.Conversation;

/// <summary>On whose behalf a message speaks.</summary>
public enum MessageSide
{
    Requester,
    Correspondent,
    Agent,
}
