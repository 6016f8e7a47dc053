using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Amue.Portal.Tickets.Confidentiality;
using Amue.Portal.Tickets.Conversation;
using Amue.Portal.Tickets.Queue;
using static Amue.Portal.Tickets.Tests.People;

namespace Amue.Portal.Tickets.Tests.Queue;

public class LookingAtTheQueue
{
    private const string AtAmue = "sifac-n2";

    private const string AtE042 = "e042-sifac";

    [Theory, OnBothDatabases]
    public async Task shows_what_the_desk_holds_most_pressing_first(DatabaseProvider database)
    {
        await using var portal = await RequestsPortal.StartAsync(database);
        var old = await portal.TransmittedAsync();
        portal.Clock.Advance(TimeSpan.FromMinutes(1));
        var recent = await portal.TransmittedAsync();
        portal.Clock.Advance(TimeSpan.FromMinutes(1));
        var pressing = await portal.TransmittedAsync(f => f with { Urgency = Urgency.High, Impact = Impact.High });
        var elsewhere = await portal.SubmittedAsync();

        Assert.Equal([pressing, old, recent], await NumbersAsync(portal, Sophie, AtAmue));
        Assert.Equal([old, recent, pressing], await NumbersAsync(portal, Sophie, AtAmue, sort: QueueSort.Age));
        Assert.Equal([elsewhere], await NumbersAsync(portal, Luc, AtE042));
    }

    [Theory, OnBothDatabases]
    public async Task is_for_those_who_work_there(DatabaseProvider database)
    {
        await using var portal = await RequestsPortal.StartAsync(database);

        foreach (var login in new[] { Claire, Luc, Ines, Nadia, Alice, Karim, Eva, Root, Visitor })
        {
            Refused.AssertNotFound(await PageAsync(portal, login, AtAmue, new QueueFilter()));
        }

        Assert.Equal(["referents-n1"], (await DesksAsync(portal, Alice)).Select(d => d.Key));
        Assert.Equal([AtE042], (await DesksAsync(portal, Luc)).Select(d => d.Key));
        Assert.Empty(await DesksAsync(portal, Claire));
    }

    [Theory, OnBothDatabases]
    public async Task can_be_filtered(DatabaseProvider database)
    {
        await using var portal = await RequestsPortal.StartAsync(database);
        var waiting = await portal.TransmittedAsync(f => f with { Subject = "Réduction de recette", CategoryCode = "REC" });
        var mine = await portal.InProgressAtLevel2Async();
        var delegated = await portal.Acts.SubmitAsync(Ada, f => f with { Urgency = Urgency.High, Impact = Impact.High });
        var ada = (await portal.TicketAsync(delegated)).EstablishmentId;
        await portal.Acts.OwnAsync(Remi, delegated);

        Assert.Equal([waiting], await NumbersAsync(portal, Sophie, AtAmue, new QueueFilter { State = TicketState.Submitted }));
        Assert.Equal([delegated], await NumbersAsync(portal, Sophie, AtAmue, new QueueFilter { Level = SupportLevel.N1 }));
        Assert.Equal([delegated], await NumbersAsync(portal, Sophie, AtAmue, new QueueFilter { Priority = TicketPriority.P1 }));
        Assert.Equal([delegated], await NumbersAsync(portal, Sophie, AtAmue, new QueueFilter { EstablishmentId = ada }));
        Assert.Equal([waiting], await NumbersAsync(portal, Sophie, AtAmue, new QueueFilter { CategoryCode = "REC" }));
        Assert.Equal([mine], await NumbersAsync(portal, Sophie, AtAmue, new QueueFilter { Assignee = AssigneeFilter.Me }));
        Assert.Equal([waiting], await NumbersAsync(portal, Sophie, AtAmue, new QueueFilter { Assignee = AssigneeFilter.Nobody }));
        Assert.Equal([delegated], await NumbersAsync(portal, Sophie, AtAmue, new QueueFilter { Assignee = AssigneeFilter.SomebodyElse }));
        Assert.Equal([waiting], await NumbersAsync(portal, Sophie, AtAmue, new QueueFilter { Text = "REDUCTION" }));
        Assert.Equal([mine], await NumbersAsync(portal, Sophie, AtAmue, new QueueFilter { Text = mine.ToLowerInvariant() }));
        Assert.Equal(3, (await NumbersAsync(portal, Sophie, AtAmue, new QueueFilter { ProductId = (await portal.Acts.FormAsync()).ProductId })).Count);
    }

    [Theory, OnBothDatabases]
    public async Task goes_on_after_the_last_row_of_a_page(DatabaseProvider database)
    {
        await using var portal = await RequestsPortal.StartAsync(database);
        var all = new List<string>();
        for (var i = 0; i < 5; i++)
        {
            all.Add(await portal.SubmittedAsync(f => f with { Urgency = i % 2 == 0 ? Urgency.Low : Urgency.High }));
        }

        foreach (var sort in Enum.GetValues<QueueSort>())
        {
            var read = new List<string>();
            QueueCursor? next = null;
            do
            {
                var page = (await PageAsync(portal, Luc, AtE042, new QueueFilter(), sort, next, size: 2)).Value;
                read.AddRange(page.Rows.Select(r => r.Number));
                next = QueueCursor.Parse(page.Next?.ToString());
            }
            while (next is not null);

            Assert.Equal(await NumbersAsync(portal, Luc, AtE042, sort: sort), read);
            Assert.Equal(all.Order(), read.Order());
        }
    }

    [Theory, OnBothDatabases]
    public async Task counts_each_overview(DatabaseProvider database)
    {
        await using var portal = await RequestsPortal.StartAsync(database);
        await portal.TransmittedAsync(f => f with { Urgency = Urgency.High, Impact = Impact.High });
        await portal.InProgressAtLevel2Async();
        await portal.SolutionProposedAtLevel2Async();
        await portal.ResolvedAsync();
        await portal.Acts.OwnAsync(Remi, await portal.TransmittedAsync());

        var sophie = await portal.ActorAsync(Sophie);
        var counts = (await portal.UsingAsync<TicketQueue, Outcome<QueueCounts>>(q => q.CountsAsync(AtAmue, sophie, default))).Value;

        Assert.Equal(new QueueCounts(ToOwn: 1, Mine: 1, Others: 1, SolutionProposed: 1, MostPressing: 1, Open: 4), counts);
    }

    [Theory, OnBothDatabases]
    public async Task tells_who_had_the_last_word_and_never_from_a_note(DatabaseProvider database)
    {
        await using var portal = await RequestsPortal.StartAsync(database);
        var number = await portal.InProgressAtLevel2Async();
        await portal.Acts.ReplyAsync(Claire, number);
        portal.Clock.Advance(TimeSpan.FromMinutes(1));
        await portal.Acts.NoteAsync(Sophie, number);

        var row = Assert.Single((await PageAsync(portal, Sophie, AtAmue, new QueueFilter())).Value.Rows);

        Assert.Equal(MessageSide.Requester, row.LastWordFrom);
    }

    [Theory, OnBothDatabases]
    public async Task leaves_out_what_one_may_not_read(DatabaseProvider database)
    {
        await using var portal = await RequestsPortal.StartAsync(database);
        await portal.Acts.SubmitAsync(Tom, f => f with { Visibility = VisibilityLevel.Confidential, Reason = ConfidentialReason.Security });
        var shared = await portal.Acts.SubmitAsync(Tom);

        Assert.Equal([shared], await NumbersAsync(portal, Alice, "referents-n1"));
    }

    private static async Task<Outcome<QueuePage>> PageAsync(
        RequestsPortal portal, string login, string desk, QueueFilter filter, QueueSort sort = QueueSort.Priority, QueueCursor? after = null, int size = 50)
    {
        var actor = await portal.ActorAsync(login);
        return await portal.UsingAsync<TicketQueue, Outcome<QueuePage>>(q => q.PageAsync(desk, filter, sort, after, size, actor, default));
    }

    private static async Task<List<string>> NumbersAsync(
        RequestsPortal portal, string login, string desk, QueueFilter? filter = null, QueueSort sort = QueueSort.Priority) =>
        (await PageAsync(portal, login, desk, filter ?? new QueueFilter(), sort)).Value.Rows.Select(r => r.Number).ToList();

    private static async Task<IReadOnlyList<QueueDesk>> DesksAsync(RequestsPortal portal, string login)
    {
        var actor = await portal.ActorAsync(login);
        return await portal.UsingAsync<QueueDesks, IReadOnlyList<QueueDesk>>(d => d.OfAsync(actor, default));
    }
}
