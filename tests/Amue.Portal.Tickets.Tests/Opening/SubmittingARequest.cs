using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Amue.Portal.Referential.Establishments;
using Amue.Portal.Tickets.Confidentiality;
using Amue.Portal.Tickets.Opening;
using static Amue.Portal.Tickets.Tests.People;

namespace Amue.Portal.Tickets.Tests.Opening;

public class SubmittingARequest
{
    [Theory, OnBothDatabases]
    public async Task gives_it_a_number_and_the_correspondents_of_its_establishment(DatabaseProvider database)
    {
        await using var portal = await RequestsPortal.StartAsync(database);

        var number = await portal.SubmittedAsync(form => form with { Urgency = Urgency.High, Impact = Impact.High });

        var ticket = await portal.TicketAsync(number);
        Assert.Equal("DA-2026-000001", number);
        Assert.Equal(
            (TicketState.Submitted, SupportLevel.N1, TicketPriority.P1, portal.Clock.UtcNow, "DA-2026-000001", "Submitted"),
            (ticket.State, ticket.HandlingLevel, ticket.Priority, ticket.SubmittedAt!.Value, ticket.Item.Slug, ticket.Item.State));
        Assert.Equal(AudienceToken.Correspondents(ticket.EstablishmentId, ticket.ProductId), ticket.HandledBy);
        Assert.Null(ticket.TransmittedToAmueAt);
    }

    [Theory, OnBothDatabases]
    public async Task announces_it_without_a_word_of_its_text(DatabaseProvider database)
    {
        await using var portal = await RequestsPortal.StartAsync(database);

        var number = await portal.SubmittedAsync(form => form with { Subject = "zibeline-4471", Description = "zibeline-4471" });

        var ticket = await portal.TicketAsync(number);
        var happened = await portal.LastEventAsync<TicketSubmitted>();
        Assert.Equal(
            (ticket.Id, TicketKind.AssistanceRequest, SupportLevel.N1, FirstLevelMode.Autonomous, VisibilityLevel.Community),
            (happened.ContentId, happened.Kind, happened.Level, happened.FirstLevel, happened.Visibility));
        Assert.DoesNotContain(await portal.EventsAsync(), e => e.Payload.Contains("zibeline", StringComparison.Ordinal));
    }

    [Theory, OnBothDatabases]
    public async Task that_is_incomplete_says_what_is_missing(DatabaseProvider database)
    {
        await using var portal = await RequestsPortal.StartAsync(database);
        var form = await portal.Acts.FormAsync() with { Subject = " ", Description = "", CategoryCode = "XXX", Evidence = new Dictionary<string, string>() };

        var outcome = await SubmitAsync(portal, Claire, form);

        Refused.AssertFields(
            outcome,
            "Subject tickets.submit.noSubject",
            "Description tickets.submit.noDescription",
            "CategoryCode tickets.submit.noCategory",
            "CustomFields.transaction customFields.required");
        Assert.Empty(await portal.EventsAsync());
    }

    [Theory, OnBothDatabases]
    public async Task about_a_product_that_the_establishment_does_not_use_is_refused(DatabaseProvider database)
    {
        await using var portal = await RequestsPortal.StartAsync(database);

        Refused.AssertFields(await SubmitAsync(portal, Claire, await portal.Acts.FormAsync("siham")), "ProductId tickets.submit.notDeployed");
    }

    [Theory, OnBothDatabases]
    public async Task about_a_product_at_the_end_of_its_support_is_refused(DatabaseProvider database)
    {
        await using var portal = await RequestsPortal.StartAsync(database);

        Refused.AssertFields(await SubmitAsync(portal, Claire, await portal.Acts.FormAsync("harpege")), "ProductId tickets.submit.endOfSupport");
    }

    [Theory, OnBothDatabases]
    public async Task for_a_change_of_a_product_that_is_only_corrected_is_refused(DatabaseProvider database)
    {
        await using var portal = await RequestsPortal.StartAsync(database);
        var form = await portal.Acts.FormAsync("rof") with { Kind = TicketKind.MaintenanceRequest, Nature = MaintenanceNature.Evolutive };

        Refused.AssertFields(await SubmitAsync(portal, Claire, form), "Nature tickets.submit.correctiveOnly");
        Assert.StartsWith("DM-2026-", (await SubmitAsync(portal, Claire, form with { Nature = MaintenanceNature.Corrective })).Value.Number, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task keeps_a_blocking_proposal_for_defects_only(DatabaseProvider database)
    {
        await using var portal = await RequestsPortal.StartAsync(database);

        var assistance = await portal.SubmittedAsync(form => form with { BlockingProposed = true });
        var defect = await portal.SubmittedAsync(form => form with { Kind = TicketKind.MaintenanceRequest, Nature = MaintenanceNature.Corrective, BlockingProposed = true });

        Assert.Equal((false, true), ((await portal.TicketAsync(assistance)).BlockingProposed, (await portal.TicketAsync(defect)).BlockingProposed));
    }

    [Theory, OnBothDatabases]
    public async Task as_public_or_confidential_without_a_reason_is_refused(DatabaseProvider database)
    {
        await using var portal = await RequestsPortal.StartAsync(database);
        var form = await portal.Acts.FormAsync();

        Refused.AssertFields(await SubmitAsync(portal, Claire, form with { Visibility = VisibilityLevel.Public }), "Visibility tickets.visibility.impossible");
        Refused.AssertFields(await SubmitAsync(portal, Claire, form with { Visibility = VisibilityLevel.Confidential }), "Reason tickets.visibility.noReason");
        Refused.AssertFields(
            await SubmitAsync(portal, Claire, form with { Visibility = VisibilityLevel.Confidential, Reason = ConfidentialReason.Other }),
            "ReasonText tickets.visibility.noReasonText");
    }

    [Theory, OnBothDatabases]
    public async Task twice_gives_one_number(DatabaseProvider database)
    {
        await using var portal = await RequestsPortal.StartAsync(database);
        var draft = (await portal.Acts.SaveAsync(Claire, await portal.Acts.FormAsync())).Value.DraftId;

        var outcomes = await Task.WhenAll(portal.Acts.SubmitAsync(Claire, draft), portal.Acts.SubmitAsync(Claire, draft));

        Assert.Single(outcomes, o => o.Succeeded);
        Refused.AssertKind(RefusalKind.Conflict, outcomes.Single(o => !o.Succeeded));
        Assert.Equal("DA-2026-000002", await portal.SubmittedAsync());
    }

    internal static async Task<Outcome<TicketStanding>> SubmitAsync(RequestsPortal portal, string login, DraftRequest form, bool straightToLevel2 = false) =>
        await portal.Acts.SubmitAsync(login, (await portal.Acts.SaveAsync(login, form)).Value.DraftId, straightToLevel2);
}
