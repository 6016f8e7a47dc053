using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Events;
using Amue.Portal.Platform.Security;
using Amue.Portal.Tickets.Conversation;
using Amue.Portal.Tickets.Reading;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Tickets.Timeline;

/// <summary>Everything that happened to a request, as one reader may know it, oldest first.</summary>
internal sealed class TicketTimeline(PortalDb db, EventLog events, ListMessages messages)
{
    /// <param name="sheet">The request, as this reader opened it.</param>
    public async Task<List<TimelineEntry>> OfAsync(TicketSheet sheet, Actor actor, CancellationToken cancellationToken) =>
        await OfAsync(sheet, await messages.OfAsync(sheet.Id, actor, cancellationToken), cancellationToken);

    /// <summary>What all its readers know of it, for <see cref="Confidentiality.ReadWithReason"/>.</summary>
    public async Task<List<TimelineEntry>> SharedOfAsync(TicketSheet sheet, CancellationToken cancellationToken) =>
        await OfAsync(sheet, await messages.SharedOfAsync(sheet.Id, cancellationToken), cancellationToken);

    private async Task<List<TimelineEntry>> OfAsync(TicketSheet sheet, List<ShownMessage> shown, CancellationToken cancellationToken)
    {
        var readable = shown.ToDictionary(m => m.Id);
        var happened = await events.OfContentAsync(sheet.Id, cancellationToken);
        var people = await PeopleAsync(happened, cancellationToken);
        var entries = new List<TimelineEntry>(happened.Count);
        foreach (var record in happened)
        {
            if (TimelineLine.Of(record) is not { } line || (line.MessageId is { } message && !readable.ContainsKey(message)))
            {
                continue;
            }

            Guid? person = record.ActorRef is { } known && people.TryGetValue(known, out var account) ? account : null;
            entries.Add(new TimelineEntry(record.At, record.Type, person, line.Words, line.MessageId is { } said ? readable[said] : null));
        }

        return entries;
    }

    private async Task<Dictionary<Guid, Guid>> PeopleAsync(List<EventRecord> happened, CancellationToken cancellationToken)
    {
        var refs = happened.Select(e => e.ActorRef).OfType<Guid>().Distinct().ToArray();
        return await db.ActorReferences.AsNoTracking().Where(r => refs.Contains(r.Ref)).ToDictionaryAsync(r => r.Ref, r => r.AccountId, cancellationToken);
    }
}
