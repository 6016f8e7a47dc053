using Amue.Portal.Platform.Events;
using Amue.Portal.Platform.Texts;
using Amue.Portal.Tickets.Cancellation;
using Amue.Portal.Tickets.Confidentiality;
using Amue.Portal.Tickets.Conversation;
using Amue.Portal.Tickets.Opening;
using Amue.Portal.Tickets.Ownership;
using Amue.Portal.Tickets.Qualification;
using Amue.Portal.Tickets.Resolution;
using Amue.Portal.Tickets.Transmission;

namespace Amue.Portal.Tickets.Timeline;

/// <summary>How each event of a request reads in its timeline.</summary>
/// <param name="MessageId">The message that the event brought.</param>
internal sealed record TimelineLine(TextKey Words, Guid? MessageId = null)
{
    private static readonly Dictionary<string, Func<EventRecord, TimelineLine>> Lines = new(
    [
        Line<TicketSubmitted>(e => Said("submitted", Level(e.Level))),
        Line<TicketOwned>(e => Said("owned", Level(e.Level))),
        Line<TicketTransmitted>(e => Said("transmitted", Level(e.Level), e.Completeness)),
        Line<TicketReturned>(e => Said("returned", Level(e.Level), new TextKey($"tickets.returnCause.{e.Cause}")) with { MessageId = e.MessageId }),
        Line<TicketQualified>(e => Said("qualified", Level(e.QualifiedLevel))),
        Line<TicketSolutionProposed>(e => Said("solutionProposed", Level(e.Level)) with { MessageId = e.MessageId }),
        Line<TicketValidated>(e => Said($"validated.{e.Mode}")),
        Line<TicketRejected>(e => Said("rejected") with { MessageId = e.MessageId }),
        Line<TicketReminded>(_ => Said("reminded")),
        Line<TicketCancelled>(e => Said("cancelled") with { MessageId = e.MessageId }),
        Line<TicketReplied>(e => Said("replied") with { MessageId = e.MessageId }),
        Line<TicketNoted>(e => Said("noted") with { MessageId = e.MessageId }),
        Line<TicketNarrowed>(e => Said("narrowed", new TextKey($"tickets.visibility.{e.To}"))),
        Line<TicketWidened>(e => Said("widened", new TextKey($"tickets.visibility.{e.To}"))),
        Line<TicketReadWithReason>(_ => Said("readWithReason")),
    ]);

    /// <summary>Every event of a request that its readers may learn of; an internal note is its readers' only.</summary>
    public static string[] SharedTypes { get; } = Lines.Keys.Where(type => type != EventRecord.TypeOf<TicketNoted>()).ToArray();

    /// <returns>Null for an event that is not a request's own.</returns>
    public static TimelineLine? Of(EventRecord happened) => Lines.GetValueOrDefault(happened.Type)?.Invoke(happened);

    private static KeyValuePair<string, Func<EventRecord, TimelineLine>> Line<TEvent>(Func<TEvent, TimelineLine> line)
        where TEvent : PortalEvent =>
        new(EventRecord.TypeOf<TEvent>(), happened => line(happened.Read<TEvent>()));

    private static TimelineLine Said(string word, params object[] arguments) => new(new TextKey($"tickets.timeline.{word}", arguments));

    private static TextKey Level(SupportLevel level) => new($"tickets.level.{level}");
}
