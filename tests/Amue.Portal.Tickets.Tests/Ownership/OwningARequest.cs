using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Referential.Establishments;
using Amue.Portal.Tickets.Ownership;
using static Amue.Portal.Tickets.Tests.People;

namespace Amue.Portal.Tickets.Tests.Ownership;

public class OwningARequest
{
    [Theory, OnBothDatabases]
    public async Task makes_its_handler_the_assignee(DatabaseProvider database)
    {
        await using var portal = await RequestsPortal.StartAsync(database);
        var number = await portal.SubmittedAsync();
        var enteredAt = portal.Clock.UtcNow;
        portal.Clock.Advance(TimeSpan.FromHours(2));

        await portal.Acts.OwnAsync(Luc, number);

        var ticket = await portal.TicketAsync(number);
        Assert.Equal((TicketState.InProgress, portal.IdOf(Luc), portal.Clock.UtcNow), (ticket.State, ticket.AssigneeId!.Value, ticket.CurrentStage.OwnedAt!.Value));
        Assert.Equal(
            new TicketOwned(ticket.Id, SupportLevel.N1, FirstLevelMode.Autonomous, SupportGroupId: null, enteredAt),
            await portal.LastEventAsync<TicketOwned>());
    }

    [Theory, OnBothDatabases]
    public async Task at_the_same_moment_as_a_colleague_lets_one_have_it(DatabaseProvider database)
    {
        await using var portal = await RequestsPortal.StartAsync(database);
        var number = await portal.TransmittedAsync();

        var outcomes = await Task.WhenAll(
            Task.Run(() => portal.Acts.OwnAsync(Sophie, number)),
            Task.Run(() => portal.Acts.OwnAsync(Remi, number)));

        Assert.Single(outcomes, o => o.Succeeded);
        Refused.AssertKind(RefusalKind.Conflict, outcomes.Single(o => !o.Succeeded));
        Assert.Equal(2, (await portal.EventsAsync()).Count(e => e.Type == "ticket.owned"));
    }

    [Theory, OnBothDatabases]
    public async Task is_for_the_group_that_holds_it(DatabaseProvider database)
    {
        await using var portal = await RequestsPortal.StartAsync(database);
        var atLevel1 = await portal.SubmittedAsync();
        var atLevel2 = await portal.TransmittedAsync();

        foreach (var login in new[] { Claire, Zoe, Ines, Nadia, Alice, Yann, Sophie, Karim, Tma, Eva, Pilote, Root })
        {
            Assert.False((await portal.Acts.OwnAsync(login, atLevel1)).Succeeded, login);
        }

        foreach (var login in new[] { Claire, Luc, Nadia, Alice, Karim, Eva, Root })
        {
            Assert.False((await portal.Acts.OwnAsync(login, atLevel2)).Succeeded, login);
        }
    }
}
