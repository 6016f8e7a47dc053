using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Tickets.Opening;
using Amue.Portal.Tickets.Transmission;
using static Amue.Portal.Tickets.Tests.People;

namespace Amue.Portal.Tickets.Tests.Opening;

public class SkippingTheFirstLevel
{
    [Theory, OnBothDatabases]
    public async Task takes_a_complete_request_of_a_correspondent_to_level_2(DatabaseProvider database)
    {
        await using var portal = await RequestsPortal.StartAsync(database);
        var form = await portal.Acts.FormAsync() with { Evidence = new Dictionary<string, string> { ["transaction"] = "ME21N", ["steps"] = "J'enregistre." } };

        var standing = (await SubmittingARequest.SubmitAsync(portal, Luc, form, straightToLevel2: true)).Value;

        Assert.Equal((TicketState.Submitted, SupportLevel.N2), (standing.State, standing.HandlingLevel));
        Assert.Equal(portal.Clock.UtcNow, (await portal.TicketAsync(standing.Number!)).TransmittedToAmueAt);
        Assert.Equal(portal.Clock.UtcNow, (await portal.LastEventAsync<TicketTransmitted>()).TransmittedToAmueAt);
    }

    [Theory, OnBothDatabases]
    public async Task asks_for_everything_that_a_transmission_asks_for(DatabaseProvider database)
    {
        await using var portal = await RequestsPortal.StartAsync(database);

        var outcome = await SubmittingARequest.SubmitAsync(portal, Luc, await portal.Acts.FormAsync(), straightToLevel2: true);

        Refused.AssertFields(outcome, "CustomFields.steps customFields.required");
    }

    [Theory, OnBothDatabases]
    public async Task is_not_for_a_member(DatabaseProvider database)
    {
        await using var portal = await RequestsPortal.StartAsync(database);

        Refused.AssertNotPermitted(await SubmittingARequest.SubmitAsync(portal, Claire, await portal.Acts.FormAsync(), straightToLevel2: true));
    }

    [Theory, OnBothDatabases]
    public async Task is_offered_to_correspondents_only(DatabaseProvider database)
    {
        await using var portal = await RequestsPortal.StartAsync(database);

        Assert.Equal((true, false), ((await OfferAsync(portal, Luc)).MaySkipFirstLevel, (await OfferAsync(portal, Claire)).MaySkipFirstLevel));
    }

    private static async Task<ProductForm> OfferAsync(RequestsPortal portal, string login)
    {
        var actor = await portal.ActorAsync(login);
        var product = (await portal.Acts.FormAsync()).ProductId;
        return (await portal.UsingAsync<RequestForm, Outcome<ProductForm>>(f => f.OfProductAsync(product, actor, default))).Value;
    }
}
