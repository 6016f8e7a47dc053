namespace Amue.Portal.Tickets.Conversation;

/// <summary>What a message of the conversation is for.</summary>
public enum MessageKind
{
    Reply,
    Solution,
    InternalNote,

    /// <summary>Why the request goes back to the level below.</summary>
    Return,

    /// <summary>Why a solution does not suit.</summary>
    Rejection,

    /// <summary>Why the request is cancelled.</summary>
    Cancellation,
}
