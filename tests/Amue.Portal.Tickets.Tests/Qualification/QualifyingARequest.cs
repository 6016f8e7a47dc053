using Amue.Portal.Platform.Data;
using Amue.Portal.Tickets.Qualification;
using static Amue.Portal.Tickets.Tests.People;

namespace Amue.Portal.Tickets.Tests.Qualification;

public class QualifyingARequest
{
    [Theory, OnBothDatabases]
    public async Task says_its_nature_and_leaves_who_holds_it(DatabaseProvider database)
    {
        await using var portal = await RequestsPortal.StartAsync(database);
        var number = await portal.InProgressAtLevel2Async();

        await portal.Acts.QualifyAsync(Sophie, number, SupportLevel.N1);

        var ticket = await portal.TicketAsync(number);
        Assert.Equal((SupportLevel.N2, SupportLevel.N1), (ticket.HandlingLevel, ticket.QualifiedLevel!.Value));
        Assert.Equal(new TicketQualified(ticket.Id, SupportLevel.N1), await portal.LastEventAsync<TicketQualified>());
    }

    [Theory, OnBothDatabases]
    public async Task as_it_is_already_announces_nothing(DatabaseProvider database)
    {
        await using var portal = await RequestsPortal.StartAsync(database);
        var number = await portal.InProgressAtLevel2Async();
        await portal.Acts.QualifyAsync(Sophie, number);
        var events = await portal.EventCountAsync();

        Assert.True((await portal.Acts.QualifyAsync(Remi, number)).Succeeded);
        Assert.Equal(events, await portal.EventCountAsync());
    }

    [Theory, OnBothDatabases]
    public async Task is_for_the_agents_of_its_product(DatabaseProvider database)
    {
        await using var portal = await RequestsPortal.StartAsync(database);
        var number = await portal.InProgressAtLevel2Async();

        foreach (var login in new[] { Claire, Luc, Ines, Nadia, Alice, Yann, Karim, Eva, Root })
        {
            Refused.AssertNotPermitted(await portal.Acts.QualifyAsync(login, number));
        }
    }
}
