using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Security;
using Amue.Portal.Tickets.Confidentiality;
using static Amue.Portal.Tickets.Tests.People;

namespace Amue.Portal.Tickets.Tests.Confidentiality;

public class WideningARequest
{
    [Theory, OnBothDatabases]
    public async Task shows_it_to_the_community_and_forgets_the_reason(DatabaseProvider database)
    {
        await using var portal = await RequestsPortal.StartAsync(database);
        var number = await portal.SubmittedAsync();
        await portal.Acts.NarrowAsync(Claire, number);

        await portal.Acts.WidenAsync(Luc, number);

        var ticket = await portal.TicketAsync(number);
        Assert.Contains(Nadia, await portal.ReadersAsync(number));
        Assert.Equal((VisibilityLevel.Community, (ConfidentialReason?)null), (ticket.Visibility, ticket.ConfidentialReason));
        Assert.Equal(new TicketWidened(ticket.Id, VisibilityLevel.Confidential, VisibilityLevel.Community), await portal.LastEventAsync<TicketWidened>());
    }

    [Theory, OnBothDatabases]
    public async Task is_for_the_requester_s_side_only(DatabaseProvider database)
    {
        await using var portal = await RequestsPortal.StartAsync(database);
        var number = await portal.TransmittedAsync();
        await portal.Acts.NarrowAsync(Sophie, number, VisibilityLevel.Establishment);

        foreach (var login in new[] { Zoe, Ines, Sophie, Remi })
        {
            Refused.AssertNotPermitted(await portal.Acts.WidenAsync(login, number));
        }

        Assert.True((await portal.Acts.WidenAsync(Claire, number)).Succeeded);
    }

    [Theory, OnBothDatabases]
    public async Task never_makes_it_public(DatabaseProvider database)
    {
        await using var portal = await RequestsPortal.StartAsync(database);
        var number = await portal.SubmittedAsync();

        Refused.AssertFields(await portal.Acts.WidenAsync(Claire, number, VisibilityLevel.Public), "Visibility tickets.visibility.notWider");
        Refused.AssertFields(await portal.Acts.WidenAsync(Claire, number, VisibilityLevel.Confidential), "Visibility tickets.visibility.notWider");
    }
}
