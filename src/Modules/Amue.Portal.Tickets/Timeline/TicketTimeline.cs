using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Events;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Amue.Portal.Tickets.Conversation;
using Amue.Portal.Tickets.Data;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Tickets.Timeline;

/// <summary>Everything that happened to a request, as one reader may know it, oldest first.</summary>
internal sealed class TicketTimeline(PortalDb db, EventLog events, ListMessages messages)
{
    public async Task<Outcome<List<TimelineEntry>>> ExecuteAsync(string number, Actor actor, CancellationToken cancellationToken)
    {
        var id = await db.Tickets.VisibleTo(actor).Where(t => t.Number == number).Select(t => (Guid?)t.Id).SingleOrDefaultAsync(cancellationToken);
        if (id is null)
        {
            return Refusal.NotFound;
        }

        var readable = (await messages.OfAsync(id.Value, actor, cancellationToken)).ToDictionary(m => m.Id);
        var happened = await events.OfContentAsync(id.Value, cancellationToken);
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
