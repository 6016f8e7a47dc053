using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Security;
using Amue.Portal.Tickets.Transmission;
using static Amue.Portal.Tickets.Tests.People;

namespace Amue.Portal.Tickets.Tests.Transmission;

public class TransmittingARequest
{
    [Theory, OnBothDatabases]
    public async Task gives_it_to_the_second_level_of_its_product(DatabaseProvider database)
    {
        await using var portal = await RequestsPortal.StartAsync(database);

        var ticket = await portal.TicketAsync(await portal.TransmittedAsync());

        Assert.Equal(
            (TicketState.Submitted, SupportLevel.N2, (Guid?)null, portal.Clock.UtcNow),
            (ticket.State, ticket.HandlingLevel, ticket.AssigneeId, ticket.TransmittedToAmueAt!.Value));
        Assert.Equal(AudienceToken.Group(ticket.SupportGroupId!.Value), ticket.HandledBy);
        Assert.Contains(ticket.HandledBy, (await portal.ActorAsync(Remi)).Tokens);
    }

    [Theory, OnBothDatabases]
    public async Task asks_for_the_answers_that_are_missing(DatabaseProvider database)
    {
        await using var portal = await RequestsPortal.StartAsync(database);
        var number = await portal.InProgressAtLevel1Async();
        var events = await portal.EventCountAsync();

        var outcome = await portal.Acts.TransmitAsync(Luc, number, new Dictionary<string, string> { ["steps"] = "  " });

        Refused.AssertFields(outcome, "CustomFields.steps customFields.required");
        Assert.Equal(events, await portal.EventCountAsync());
    }

    [Theory, OnBothDatabases]
    public async Task keeps_what_level_1_completed(DatabaseProvider database)
    {
        await using var portal = await RequestsPortal.StartAsync(database);
        var number = await portal.InProgressAtLevel1Async();

        await portal.Acts.TransmitAsync(Luc, number, new Dictionary<string, string> { ["steps"] = "J'ouvre, je certifie.", ["inconnu"] = "x" });

        var answers = (await portal.TicketAsync(number)).Item.CustomFields;
        Assert.Equal(("ME21N", "J'ouvre, je certifie.", false), (answers["transaction"], answers["steps"], answers.ContainsKey("inconnu")));
    }

    [Theory, OnBothDatabases]
    public async Task tells_how_complete_it_is(DatabaseProvider database)
    {
        await using var portal = await RequestsPortal.StartAsync(database);
        await portal.TransmittedAsync();
        var without = (await portal.LastEventAsync<TicketTransmitted>()).Completeness;
        await portal.TransmittedAsync(f => f with { Evidence = new Dictionary<string, string> { ["transaction"] = "ME21N", ["message"] = "BBB 123" } });

        Assert.Equal((85, 100), (without, (await portal.LastEventAsync<TicketTransmitted>()).Completeness));
    }

    [Theory, OnBothDatabases]
    public async Task sets_the_time_of_its_transmission_once(DatabaseProvider database)
    {
        await using var portal = await RequestsPortal.StartAsync(database);
        var number = await portal.InProgressAtLevel2Async();
        var firstTime = (await portal.TicketAsync(number)).TransmittedToAmueAt;
        portal.Clock.Advance(TimeSpan.FromDays(1));
        await portal.Acts.ReturnAsync(Sophie, number);
        await portal.Acts.OwnAsync(Luc, number);

        Assert.True((await portal.Acts.TransmitAsync(Luc, number)).Succeeded);

        Assert.Equal(firstTime, (await portal.TicketAsync(number)).TransmittedToAmueAt);
        Assert.Equal(firstTime, (await portal.LastEventAsync<TicketTransmitted>()).TransmittedToAmueAt);
    }

    [Theory, OnBothDatabases]
    public async Task is_for_level_1_of_its_establishment(DatabaseProvider database)
    {
        await using var portal = await RequestsPortal.StartAsync(database);
        var number = await portal.InProgressAtLevel1Async();

        foreach (var login in new[] { Claire, Zoe, Ines, Nadia, Alice, Sophie, Karim, Eva, Root })
        {
            Refused.AssertNotPermitted(await portal.Acts.TransmitAsync(login, number));
        }
    }

    [Theory, OnBothDatabases]
    public async Task of_a_delegated_first_level_is_for_the_agent_who_holds_it(DatabaseProvider database)
    {
        await using var portal = await RequestsPortal.StartAsync(database);
        var number = await portal.Acts.SubmitAsync(Ada);
        await portal.Acts.OwnAsync(Remi, number);

        var standing = (await portal.Acts.TransmitAsync(Remi, number)).Value;

        Assert.Equal((TicketState.Submitted, SupportLevel.N2), (standing.State, standing.HandlingLevel));
    }
}
