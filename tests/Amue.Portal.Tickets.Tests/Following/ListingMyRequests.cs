using Amue.Portal.Platform.Content;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Tickets.Following;
using static Amue.Portal.Tickets.Tests.People;

namespace Amue.Portal.Tickets.Tests.Following;

public class ListingMyRequests
{
    [Theory, OnBothDatabases]
    public async Task shows_my_own_newest_activity_first_with_my_drafts(DatabaseProvider database)
    {
        await using var portal = await RequestsPortal.StartAsync(database);
        var number = await portal.SubmittedAsync();
        await portal.Acts.SubmitAsync(Zoe);
        portal.Clock.Advance(TimeSpan.FromMinutes(1));
        await portal.Acts.SaveAsync(Claire, await portal.Acts.FormAsync() with { Subject = "Brouillon" });
        portal.Clock.Advance(TimeSpan.FromMinutes(1));
        await portal.Acts.OwnAsync(Luc, number);

        var rows = await RowsAsync(portal, Claire);

        Assert.Equal(
            [(number, TicketState.InProgress, "tickets.next.InProgress.N1"), (null, TicketState.Draft, "tickets.next.Draft")],
            rows.Select(r => (r.Number, r.State, r.NextStepKey)));
    }

    [Theory, OnBothDatabases]
    public async Task tells_me_when_it_is_my_turn_and_others_whose_it_is(DatabaseProvider database)
    {
        await using var portal = await RequestsPortal.StartAsync(database);
        var number = await portal.SolutionProposedAtLevel2Async();

        Assert.Equal("tickets.next.SolutionProposed.own", (await RowsAsync(portal, Claire)).Single().NextStepKey);
        Assert.Equal("tickets.next.SolutionProposed", (await RowsAsync(portal, Luc, new FollowedFilter(OfEstablishment: true))).Single().NextStepKey);
        Assert.Equal("tickets.next.SolutionProposed.own", (await portal.SheetAsync(Claire, number)).Value.NextStepKey);
        Assert.Equal("tickets.next.SolutionProposed", (await portal.SheetAsync(Sophie, number)).Value.NextStepKey);
    }

    [Theory, OnBothDatabases]
    public async Task counts_what_others_did_since_I_looked(DatabaseProvider database)
    {
        await using var portal = await RequestsPortal.StartAsync(database);
        var number = await portal.SubmittedAsync();
        Assert.Equal(0, (await RowsAsync(portal, Claire)).Single().Unread);
        await portal.Acts.OwnAsync(Luc, number);
        await portal.Acts.ReplyAsync(Luc, number);
        await portal.Acts.ReplyAsync(Claire, number);
        Assert.Equal(2, (await RowsAsync(portal, Claire)).Single().Unread);
        await SeeAsync(portal, Claire, number);
        Assert.Equal(0, (await RowsAsync(portal, Claire)).Single().Unread);
        portal.Clock.Advance(TimeSpan.FromSeconds(1));

        await portal.Acts.TransmitAsync(Luc, number);

        Assert.Equal(1, (await RowsAsync(portal, Claire)).Single().Unread);
        await SeeAsync(portal, Claire, number);
        Assert.Equal(0, (await RowsAsync(portal, Claire)).Single().Unread);
    }

    [Theory, OnBothDatabases]
    public async Task does_not_count_internal_notes(DatabaseProvider database)
    {
        await using var portal = await RequestsPortal.StartAsync(database);
        var number = await portal.InProgressAtLevel2Async();
        await SeeAsync(portal, Claire, number);
        portal.Clock.Advance(TimeSpan.FromSeconds(1));

        await portal.Acts.NoteAsync(Sophie, number);

        Assert.Equal(0, (await RowsAsync(portal, Claire)).Single().Unread);
    }

    [Theory, OnBothDatabases]
    public async Task shows_a_correspondent_those_of_the_establishment_for_the_product(DatabaseProvider database)
    {
        await using var portal = await RequestsPortal.StartAsync(database);
        var ofClaire = await portal.SubmittedAsync();
        var ofZoe = await portal.Acts.SubmitAsync(Zoe);
        await portal.Acts.SaveAsync(Zoe, await portal.Acts.FormAsync());
        await portal.Acts.SubmitAsync(Claire, product: "rof");
        await portal.Acts.SubmitAsync(Tom);

        Assert.Equal(new[] { ofClaire, ofZoe }.Order(), (await RowsAsync(portal, Luc, new FollowedFilter(OfEstablishment: true))).Select(r => r.Number!).Order());
        Assert.Empty(await RowsAsync(portal, Zoe, new FollowedFilter(OfEstablishment: true)));
        Assert.Empty(await RowsAsync(portal, Ines, new FollowedFilter(OfEstablishment: true)));
    }

    [Theory, OnBothDatabases]
    public async Task can_keep_to_what_is_open(DatabaseProvider database)
    {
        await using var portal = await RequestsPortal.StartAsync(database);
        await portal.ResolvedAsync();
        var open = await portal.SubmittedAsync();

        Assert.Equal([open], (await RowsAsync(portal, Claire, new FollowedFilter(OpenOnly: true))).Select(r => r.Number));
        Assert.Single(await RowsAsync(portal, Claire, new FollowedFilter(State: TicketState.Resolved)));
    }

    [Theory, OnBothDatabases]
    public async Task leaves_out_the_drafts_that_I_threw_away(DatabaseProvider database)
    {
        await using var portal = await RequestsPortal.StartAsync(database);
        var draft = (await portal.Acts.SaveAsync(Claire, await portal.Acts.FormAsync())).Value.DraftId;

        await portal.Acts.CancelAsync(Claire, draft);

        Assert.Empty(await RowsAsync(portal, Claire));
    }

    [Theory, OnBothDatabases]
    public async Task goes_on_after_the_last_row_of_a_page(DatabaseProvider database)
    {
        await using var portal = await RequestsPortal.StartAsync(database);
        for (var i = 0; i < 3; i++)
        {
            await portal.SubmittedAsync();
        }

        var first = await PageAsync(portal, Claire, new FollowedFilter(), after: null, size: 2);
        var second = await PageAsync(portal, Claire, new FollowedFilter(), first.Next, size: 2);

        Assert.Equal((2, 1, null), (first.Rows.Count, second.Rows.Count, second.Next));
        Assert.Equal(3, first.Rows.Concat(second.Rows).Select(r => r.Id).Distinct().Count());
    }

    private static async Task<FollowedPage> PageAsync(RequestsPortal portal, string login, FollowedFilter filter, ListCursor? after, int size)
    {
        var actor = await portal.ActorAsync(login);
        return (await portal.UsingAsync<FollowedTickets, Outcome<FollowedPage>>(f => f.PageAsync(filter, after, size, actor, default))).Value;
    }

    private static async Task<IReadOnlyList<FollowedTicket>> RowsAsync(RequestsPortal portal, string login, FollowedFilter? filter = null) =>
        (await PageAsync(portal, login, filter ?? new FollowedFilter(), after: null, size: 50)).Rows;

    private static async Task SeeAsync(RequestsPortal portal, string login, string number)
    {
        var actor = await portal.ActorAsync(login);
        var sheet = (await portal.SheetAsync(login, number)).Value;
        _ = (await portal.UsingAsync<MarkTicketSeen, Outcome<Done>>(m => m.ExecuteAsync(sheet, actor, default))).Value;
    }
}
