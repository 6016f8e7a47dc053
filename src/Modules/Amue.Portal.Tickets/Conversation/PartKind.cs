namespace Amue.Portal.Tickets.Conversation;

/// <summary>The kinds of part a request has, as search and exports know them.</summary>
internal static class PartKind
{
    public const string Reply = "reply";

    public const string Solution = "solution";

    public const string InternalNote = "internal-note";

    public static string Of(MessageKind kind) => kind switch
    {
        MessageKind.Solution => Solution,
        MessageKind.InternalNote => InternalNote,
        _ => Reply,
    };
}
