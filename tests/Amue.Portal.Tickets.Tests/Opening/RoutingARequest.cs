using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Security;
using Amue.Portal.Referential;
using Amue.Portal.Referential.Establishments;
using Amue.Portal.Tickets.Confidentiality;
using static Amue.Portal.Tickets.Tests.People;

namespace Amue.Portal.Tickets.Tests.Opening;

public class RoutingARequest
{
    [Theory, OnBothDatabases]
    public async Task of_an_establishment_that_mutualises_reaches_the_referents(DatabaseProvider database)
    {
        await using var portal = await RequestsPortal.StartAsync(database);

        var ticket = await portal.TicketAsync(await portal.Acts.SubmitAsync(Tom));

        Assert.Equal((SupportLevel.N1, FirstLevelMode.Mutualised), (ticket.HandlingLevel, ticket.CurrentStage.FirstLevel!.Value));
        Assert.Equal(AudienceToken.Group(await GroupAsync(portal, "referents-n1")), ticket.HandledBy);
        Assert.True((await portal.Acts.OwnAsync(Alice, ticket.Number!)).Succeeded);
    }

    [Theory, OnBothDatabases]
    public async Task of_an_establishment_that_delegates_reaches_AMUE_at_level_1(DatabaseProvider database)
    {
        await using var portal = await RequestsPortal.StartAsync(database);

        var ticket = await portal.TicketAsync(await portal.Acts.SubmitAsync(Ada));

        Assert.Equal((SupportLevel.N1, FirstLevelMode.Delegated), (ticket.HandlingLevel, ticket.CurrentStage.FirstLevel!.Value));
        Assert.Equal(AudienceToken.Group(await GroupAsync(portal, "sifac-n2")), ticket.HandledBy);
        Assert.Equal(portal.Clock.UtcNow, ticket.TransmittedToAmueAt);
        Assert.True((await portal.Acts.OwnAsync(Remi, ticket.Number!)).Succeeded);
    }

    [Theory, OnBothDatabases]
    public async Task of_an_establishment_without_a_correspondent_waits_before_no_empty_desk(DatabaseProvider database)
    {
        await using var portal = await RequestsPortal.StartAsync(database);

        var ticket = await portal.TicketAsync(await portal.Acts.SubmitAsync(Nadia));

        Assert.Equal(FirstLevelMode.Delegated, ticket.CurrentStage.FirstLevel);
    }

    [Theory, OnBothDatabases]
    public async Task that_is_confidential_never_reaches_referents_of_other_establishments(DatabaseProvider database)
    {
        await using var portal = await RequestsPortal.StartAsync(database);

        var number = await portal.Acts.SubmitAsync(Tom, form => form with { Visibility = VisibilityLevel.Confidential, Reason = ConfidentialReason.NamedPerson });

        Assert.Equal(FirstLevelMode.Delegated, (await portal.TicketAsync(number)).CurrentStage.FirstLevel);
        Refused.AssertNotFound(await portal.Acts.OwnAsync(Alice, number));
    }

    private static async Task<Guid> GroupAsync(RequestsPortal portal, string key) =>
        (await portal.UsingAsync<ReferentialDirectory, Guid?>(async r => (await r.FindGroupAsync(key, default))?.Id))!.Value;
}
