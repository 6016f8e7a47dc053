using Amue.Portal.Platform.Events;
using Amue.Portal.Tickets.Cancellation;
using Amue.Portal.Tickets.Confidentiality;
using Amue.Portal.Tickets.Conversation;
using Amue.Portal.Tickets.Opening;
using Amue.Portal.Tickets.Ownership;
using Amue.Portal.Tickets.Resolution;
using Amue.Portal.Tickets.Transmission;

namespace Amue.Portal.Tickets.Mails;

/// <summary>Who is written to at each step of a request. Whoever took the step is not.</summary>
internal static class TicketLetters
{
    private static readonly Dictionary<string, Func<EventRecord, TicketLetter[]>> Letters = new(
    [
        // What goes straight to level 2 is transmitted in the same breath.
        On<TicketSubmitted>(e => e.Level == SupportLevel.N1 ? [new(Addressee.Desk, "toOwn")] : []),
        On<TicketOwned>(_ => [new(Addressee.Requester, "owned")]),
        On<TicketTransmitted>(_ => [new(Addressee.Requester, "transmitted"), new(Addressee.Desk, "toOwn")]),
        On<TicketReturned>(e => [new(Addressee.Requester, "returned", e.MessageId), new(Addressee.Desk, "returnedToDesk", e.MessageId)]),
        On<TicketSolutionProposed>(e => [new(Addressee.Requester, "solutionProposed", e.MessageId)]),
        On<TicketReminded>(e => [new(Addressee.Requester, "reminded", e.SolutionId)]),
        On<TicketValidated>(e => e.Mode == ValidationMode.Tacit
            ? [new(Addressee.Requester, "validatedTacitly"), new(Addressee.Assignee, "validatedTacitly")]
            : [new(Addressee.Requester, "validated"), new(Addressee.Assignee, "validated")]),
        On<TicketRejected>(e => [new(Addressee.Requester, "rejected", e.MessageId), new(Addressee.Handlers, "rejected", e.MessageId)]),
        On<TicketCancelled>(e => [new(Addressee.Requester, "cancelled", e.MessageId), new(Addressee.Assignee, "cancelled", e.MessageId)]),
        On<TicketReplied>(e => [new(Addressee.Requester, "replied", e.MessageId), new(Addressee.Handlers, "replied", e.MessageId)]),
        On<TicketNoted>(e => [new(Addressee.Assignee, "noted", e.MessageId)]),
        On<TicketNarrowed>(e => e.DeskChanged ? [new(Addressee.Desk, "toOwn")] : []),
        On<TicketReadWithReason>(_ => [new(Addressee.Requester, "readWithReason"), new(Addressee.Correspondents, "readWithReason")]),
    ]);

    public static IReadOnlyCollection<string> EventTypes { get; } = Letters.Keys;

    public static TicketLetter[] Of(EventRecord happened) => Letters[happened.Type](happened);

    private static KeyValuePair<string, Func<EventRecord, TicketLetter[]>> On<TEvent>(Func<TEvent, TicketLetter[]> letters)
        where TEvent : PortalEvent =>
        new(EventRecord.TypeOf<TEvent>(), happened => letters(happened.Read<TEvent>()));
}
