using Amue.Portal.Platform.Content;
using Amue.Portal.Platform.Security;
using Amue.Portal.Tickets.Conversation;

namespace Amue.Portal.Tickets;

internal sealed partial class Ticket
{
    /// <summary>A message for everybody who reads the request.</summary>
    public Message Say(MessageKind kind, string body, Actor by, DateTime at, MessageOrigin origin = MessageOrigin.Web)
    {
        // What was checked for its readers is not saved for more of them, who came meanwhile.
        Revision++;
        Item.Touch(at);
        return new Message(new ContentPart(Item, PartKind.Of(kind), body.Trim(), by.AccountId, at), kind, SideOf(by), origin);
    }

    /// <summary>A message for those who hold one of the tokens. The request's last activity does not move: members do not learn of it.</summary>
    public Message Note(string body, IEnumerable<string> readers, Actor by, DateTime at)
    {
        var part = new ContentPart(Item, PartKind.InternalNote, body.Trim(), by.AccountId, at).RestrictTo(readers);
        return new Message(part, MessageKind.InternalNote, MessageSide.Agent, MessageOrigin.Web);
    }

    private MessageSide SideOf(Actor by)
    {
        if (by.Is(RequesterId))
        {
            return MessageSide.Requester;
        }

        return by.Tokens.Contains(AudienceToken.Correspondents(EstablishmentId, ProductId)) ? MessageSide.Correspondent : MessageSide.Agent;
    }
}
