using Amue.Portal.Platform.Data;
using Amue.Portal.Tickets.Conversation;
using Amue.Portal.Tickets.Resolution;
using static Amue.Portal.Tickets.Tests.People;

namespace Amue.Portal.Tickets.Tests.Resolution;

public class ProposingASolution
{
    [Theory, OnBothDatabases]
    public async Task is_a_message_that_waits_for_an_answer(DatabaseProvider database)
    {
        await using var portal = await RequestsPortal.StartAsync(database);

        var number = await portal.SolutionProposedAtLevel2Async();

        var ticket = await portal.TicketAsync(number);
        var solution = Assert.Single(await portal.MessagesAsync(Claire, number), m => m.Kind == MessageKind.Solution);
        Assert.Equal((TicketState.SolutionProposed, ticket.SolutionId), (ticket.State, solution.Id));
        Assert.Equal((Acts.SolutionText, MessageSide.Agent, (bool?)null), (solution.Body, solution.Side, solution.Accepted));
        Assert.Equal(
            new TicketSolutionProposed(ticket.Id, solution.Id, SupportLevel.N2, SupportLevel.N2, Attempt: 1),
            await portal.LastEventAsync<TicketSolutionProposed>());
    }

    [Theory, OnBothDatabases]
    public async Task at_level_2_comes_after_the_qualification(DatabaseProvider database)
    {
        await using var portal = await RequestsPortal.StartAsync(database);
        var number = await portal.InProgressAtLevel2Async();
        var events = await portal.EventCountAsync();

        Refused.AssertFields(await portal.Acts.ProposeAsync(Sophie, number), " tickets.solution.notQualified");
        Assert.Equal(events, await portal.EventCountAsync());
    }

    [Theory, OnBothDatabases]
    public async Task at_a_first_level_delegated_to_AMUE_comes_after_the_qualification_too(DatabaseProvider database)
    {
        await using var portal = await RequestsPortal.StartAsync(database);
        var number = await portal.Acts.SubmitAsync(Ada);
        await portal.Acts.OwnAsync(Remi, number);

        Refused.AssertFields(await portal.Acts.ProposeAsync(Remi, number), " tickets.solution.notQualified");
        await portal.Acts.QualifyAsync(Remi, number, SupportLevel.N1);
        Assert.True((await portal.Acts.ProposeAsync(Remi, number)).Succeeded);
    }

    [Theory, OnBothDatabases]
    public async Task at_level_1_is_for_its_correspondents_without_qualification(DatabaseProvider database)
    {
        await using var portal = await RequestsPortal.StartAsync(database);

        var ticket = await portal.TicketAsync(await portal.SolutionProposedAtLevel1Async());

        Assert.Equal((TicketState.SolutionProposed, (SupportLevel?)null), (ticket.State, ticket.QualifiedLevel));
    }

    [Theory, OnBothDatabases]
    public async Task is_for_those_who_hold_the_request(DatabaseProvider database)
    {
        await using var portal = await RequestsPortal.StartAsync(database);
        var number = await portal.InProgressAtLevel2Async();
        await portal.Acts.QualifyAsync(Sophie, number);

        foreach (var login in new[] { Claire, Zoe, Luc, Ines, Nadia, Alice, Karim, Eva, Root })
        {
            Refused.AssertNotPermitted(await portal.Acts.ProposeAsync(login, number));
        }

        Assert.True((await portal.Acts.ProposeAsync(Remi, number)).Succeeded);
    }
}
