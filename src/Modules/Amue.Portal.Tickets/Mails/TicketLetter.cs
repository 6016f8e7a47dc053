using Amue.Portal.Accounts.Profile;

namespace Amue.Portal.Tickets.Mails;

/// <summary>What one event has to tell: whom, and in which words.</summary>
/// <param name="Word">The resources are <c>tickets.mail.{word}.subject</c> and <c>.body</c>.</param>
/// <param name="PartId">The message whose text goes with it, for those who may read it.</param>
internal sealed record TicketLetter(Addressee To, string Word, Guid? PartId = null)
{
    /// <summary>What people may choose to hear nothing of; that a stranger has opened a confidential request is not.</summary>
    public MailTopic? Topic => Word == "readWithReason" ? null : To == Addressee.Requester ? MailTopic.OwnRequests : MailTopic.Desk;

    public string SubjectKey => $"tickets.mail.{Word}.subject";

    public string BodyKey => $"tickets.mail.{Word}.body";
}

internal enum Addressee
{
    Requester,

    /// <summary>Whoever works on it; nobody while it waits.</summary>
    Assignee,

    /// <summary>Everybody who may take it.</summary>
    Desk,

    /// <summary>Those of the requester's establishment for the product, whoever holds it.</summary>
    Correspondents,

    /// <summary>Whoever works on it; everybody who may take it while it waits.</summary>
    Handlers,
}
