using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Security;
using Amue.Portal.Tickets.Transmission;
using static Amue.Portal.Tickets.Tests.People;

namespace Amue.Portal.Tickets.Tests.Transmission;

public class ReturningARequest
{
    [Theory, OnBothDatabases]
    public async Task gives_it_back_to_level_1_and_says_why(DatabaseProvider database)
    {
        await using var portal = await RequestsPortal.StartAsync(database);
        var number = await portal.InProgressAtLevel2Async();

        await portal.Acts.ReturnAsync(Sophie, number, ReturnCause.Incomplete, "Il manque l'exercice.");

        var ticket = await portal.TicketAsync(number);
        Assert.Equal(
            (TicketState.Submitted, SupportLevel.N1, AudienceToken.Correspondents(ticket.EstablishmentId, ticket.ProductId), (SupportLevel?)null),
            (ticket.State, ticket.HandlingLevel, ticket.HandledBy, ticket.QualifiedLevel));
        Assert.Equal(ReturnCause.Incomplete, (await portal.LastEventAsync<TicketReturned>()).Cause);
        Assert.Contains(await portal.MessagesAsync(Claire, number), m => m.Body == "Il manque l'exercice.");
    }

    [Theory, OnBothDatabases]
    public async Task as_a_matter_for_level_1_qualifies_it_so(DatabaseProvider database)
    {
        await using var portal = await RequestsPortal.StartAsync(database);
        var number = await portal.InProgressAtLevel2Async();

        await portal.Acts.ReturnAsync(Sophie, number, ReturnCause.FirstLevelMatter, "Voir la fiche « Certifier un service fait ».");

        Assert.Equal(SupportLevel.N1, (await portal.TicketAsync(number)).QualifiedLevel);
    }

    [Theory, OnBothDatabases]
    public async Task needs_a_reason(DatabaseProvider database)
    {
        await using var portal = await RequestsPortal.StartAsync(database);
        var number = await portal.InProgressAtLevel2Async();
        var events = await portal.EventCountAsync();

        Refused.AssertFields(await portal.Acts.ReturnAsync(Sophie, number, reason: " "), "Reason tickets.message.empty");
        Assert.Equal(events, await portal.EventCountAsync());
    }
}
