using Amue.Portal.Platform.Data;
using Amue.Portal.Tickets.Cancellation;
using static Amue.Portal.Tickets.Tests.People;

namespace Amue.Portal.Tickets.Tests.Cancellation;

public class CancellingARequest
{
    [Theory, OnBothDatabases]
    public async Task is_for_its_requester_while_level_1_holds_it(DatabaseProvider database)
    {
        await using var portal = await RequestsPortal.StartAsync(database);
        var atLevel1 = await portal.InProgressAtLevel1Async();
        var atLevel2 = await portal.TransmittedAsync();

        Assert.Equal(TicketState.Cancelled, (await portal.Acts.CancelAsync(Claire, atLevel1)).Value.State);
        Refused.AssertForbiddenTransition(await portal.Acts.CancelAsync(Claire, atLevel2));
    }

    [Theory, OnBothDatabases]
    public async Task is_for_a_correspondent_until_AMUE_owns_it(DatabaseProvider database)
    {
        await using var portal = await RequestsPortal.StartAsync(database);
        var waiting = await portal.TransmittedAsync();
        var owned = await portal.InProgressAtLevel2Async();

        Assert.True((await portal.Acts.CancelAsync(Luc, waiting)).Succeeded);
        Refused.AssertForbiddenTransition(await portal.Acts.CancelAsync(Luc, owned));
    }

    [Theory, OnBothDatabases]
    public async Task is_for_an_agent_who_says_why(DatabaseProvider database)
    {
        await using var portal = await RequestsPortal.StartAsync(database);
        var number = await portal.InProgressAtLevel2Async();

        Refused.AssertFields(await portal.Acts.CancelAsync(Sophie, number), "Reason tickets.message.empty");
        Assert.True((await portal.Acts.CancelAsync(Sophie, number, "Doublon de DA-2026-000001")).Succeeded);

        Assert.Contains(await portal.MessagesAsync(Claire, number), m => m.Body == "Doublon de DA-2026-000001");
    }

    [Theory, OnBothDatabases]
    public async Task tells_whether_AMUE_had_owned_it(DatabaseProvider database)
    {
        await using var portal = await RequestsPortal.StartAsync(database);
        await portal.Acts.CancelAsync(Luc, await portal.TransmittedAsync());
        var neverOwned = await portal.LastEventAsync<TicketCancelled>();
        await portal.Acts.CancelAsync(Sophie, await portal.InProgressAtLevel2Async(), "Doublon");

        var owned = await portal.LastEventAsync<TicketCancelled>();

        Assert.Equal((false, true), (neverOwned.WasOwnedAtAmue, owned.WasOwnedAtAmue));
        Assert.Equal((TicketState.Submitted, TicketState.InProgress), (neverOwned.From, owned.From));
    }

    [Theory, OnBothDatabases]
    public async Task that_was_never_sent_leaves_it_to_its_author(DatabaseProvider database)
    {
        await using var portal = await RequestsPortal.StartAsync(database);
        var draft = (await portal.Acts.SaveAsync(Claire, await portal.Acts.FormAsync())).Value.DraftId;

        Assert.True((await portal.Acts.CancelAsync(Claire, draft, "Plus besoin")).Succeeded);

        Refused.AssertNotFound(await portal.Acts.CancelAsync(Sophie, draft, "Encore"));
        Refused.AssertForbiddenTransition(await portal.Acts.SubmitAsync(Claire, draft));
    }

    [Theory, OnBothDatabases]
    public async Task is_for_nobody_else(DatabaseProvider database)
    {
        await using var portal = await RequestsPortal.StartAsync(database);
        var number = await portal.SubmittedAsync();

        foreach (var login in new[] { Zoe, Ines, Nadia, Paul, Alice, Yann, Karim, Eva, Pilote, Root })
        {
            Refused.AssertNotPermitted(await portal.Acts.CancelAsync(login, number, "Non"));
        }
    }
}
