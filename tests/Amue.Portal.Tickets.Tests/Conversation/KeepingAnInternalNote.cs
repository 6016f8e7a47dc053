using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Events;
using Amue.Portal.Tickets.Conversation;
using Microsoft.EntityFrameworkCore;
using static Amue.Portal.Tickets.Tests.People;

namespace Amue.Portal.Tickets.Tests.Conversation;

public class KeepingAnInternalNote
{
    [Theory, OnBothDatabases]
    public async Task shows_it_to_the_second_level_of_the_product_only(DatabaseProvider database)
    {
        await using var portal = await RequestsPortal.StartAsync(database);
        var number = await portal.InProgressAtLevel2Async();

        _ = (await portal.Acts.NoteAsync(Sophie, number)).Value;

        var readers = new List<string>();
        foreach (var login in await portal.ReadersAsync(number))
        {
            var inMessages = (await portal.MessagesAsync(login, number)).Any(m => m.Kind == MessageKind.InternalNote);
            var inTimeline = (await portal.TimelineAsync(login, number)).Value.Any(e => e.Type == EventRecord.TypeOf<TicketNoted>());
            var actor = await portal.ActorAsync(login);
            var inParts = await portal.ReadAsync(db => db.Parts.VisibleTo(actor).AnyAsync(p => p.Kind == PartKind.InternalNote));
            Assert.True(inMessages == inTimeline && inTimeline == inParts, login);
            if (inMessages)
            {
                readers.Add(login);
            }
        }

        Assert.Equal([Sophie, Remi], readers);
    }

    [Theory, OnBothDatabases]
    public async Task does_not_move_the_request_s_last_activity(DatabaseProvider database)
    {
        await using var portal = await RequestsPortal.StartAsync(database);
        var number = await portal.InProgressAtLevel2Async();
        var lastActivityAt = (await portal.TicketAsync(number)).Item.LastActivityAt;
        portal.Clock.Advance(TimeSpan.FromHours(1));

        await portal.Acts.NoteAsync(Sophie, number);

        Assert.Equal(lastActivityAt, (await portal.TicketAsync(number)).Item.LastActivityAt);
    }

    [Theory, OnBothDatabases]
    public async Task is_for_agents_of_the_product(DatabaseProvider database)
    {
        await using var portal = await RequestsPortal.StartAsync(database);
        var number = await portal.InProgressAtLevel2Async();

        foreach (var login in new[] { Claire, Zoe, Luc, Ines, Nadia, Alice, Yann, Karim, Tma, Eva, Pilote, Root })
        {
            Refused.AssertNotPermitted(await portal.Acts.NoteAsync(login, number));
        }
    }
}
