namespace Amue.Portal.Tickets.Mails;

/// <summary>What one event has to tell: whom, and in which words.</summary>
/// <param name="Word">The resources are <c>tickets.mail.{word}.subject</c> and <c>.body</c>.</param>
/// <param name="PartId">The message whose text goes with it, for those who may read it.</param>
internal sealed record TicketLetter(Addressee To, string Word, Guid? PartId = null)
{
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

    /// <summary>Whoever works on it; everybody who may take it while it waits.</summary>
    Handlers,
}
