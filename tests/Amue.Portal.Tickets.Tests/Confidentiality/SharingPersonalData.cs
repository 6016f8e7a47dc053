using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Amue.Portal.Tickets.Confidentiality;
using Amue.Portal.Tickets.Opening;
using Amue.Portal.Tickets.Tests.Opening;
using static Amue.Portal.Tickets.Tests.People;

namespace Amue.Portal.Tickets.Tests.Confidentiality;

public class SharingPersonalData
{
    private const string Nir = "1 85 05 78 006 084 91";

    private const string Iban = "FR76 3000 6000 0112 3456 7890 189";

    [Theory, OnBothDatabases]
    public async Task is_refused_until_each_datum_is_confirmed(DatabaseProvider database)
    {
        await using var portal = await RequestsPortal.StartAsync(database);
        var draft = (await portal.Acts.SaveAsync(Claire, await WithDataAsync(portal))).Value.DraftId;

        var found = Found(await portal.Acts.SubmitAsync(Claire, draft));

        Assert.Equal(
            [("CustomFields.transaction", "Phone", "06 12 34 56 78"), ("Description", "Iban", Iban), ("Description", "Nir", Nir), ("Subject", "Email", "agent@e042.example.org")],
            found.Select(d => (d.Field, d.Kind.Key.Split('.')[^1], d.Text)).Order());
        Assert.Empty(await portal.EventsAsync());
        Refused.AssertKind(RefusalKind.Invalid, await portal.Acts.SubmitAsync(Claire, draft, confirmations: found.Skip(1).Select(d => d.Confirmation).ToArray()));
        Assert.True((await portal.Acts.SubmitAsync(Claire, draft, confirmations: found.Select(d => d.Confirmation).ToArray())).Succeeded);
    }

    [Theory, OnBothDatabases]
    public async Task is_no_matter_while_the_request_stays_with_its_establishment(DatabaseProvider database)
    {
        await using var portal = await RequestsPortal.StartAsync(database);

        Assert.True((await SubmittingARequest.SubmitAsync(portal, Claire, await WithDataAsync(portal, VisibilityLevel.Establishment))).Succeeded);
    }

    [Theory, OnBothDatabases]
    public async Task in_a_message_is_refused_to_whoever_writes_it(DatabaseProvider database)
    {
        await using var portal = await RequestsPortal.StartAsync(database);
        var number = await portal.InProgressAtLevel1Async();
        var events = await portal.EventCountAsync();

        var found = Found(await portal.Acts.ReplyAsync(Luc, number, $"Le matricule est {Nir}"));
        Assert.Single(Found(await portal.Acts.ProposeAsync(Luc, number, $"Corrigez le compte {Iban}")));
        Assert.Single(Found(await portal.Acts.TransmitAsync(Luc, number, new Dictionary<string, string> { ["steps"] = $"J'ouvre {Nir}" })));

        Assert.Equal(events, await portal.EventCountAsync());
        Assert.True((await portal.Acts.ReplyAsync(Luc, number, $"Le matricule est {Nir}", Assert.Single(found).Confirmation)).Succeeded);
    }

    [Theory, OnBothDatabases]
    public async Task by_widening_asks_about_everything_that_was_written(DatabaseProvider database)
    {
        await using var portal = await RequestsPortal.StartAsync(database);
        var number = await ConfidentialAsync(portal);

        var found = Found(await portal.Acts.WidenAsync(Claire, number));

        Assert.Equal(5, found.Count);
        Assert.Contains(found, d => d.Field.StartsWith("Messages[", StringComparison.Ordinal));
        Assert.Equal(VisibilityLevel.Confidential, (await portal.TicketAsync(number)).Visibility);
        Assert.True((await portal.Acts.WidenAsync(Claire, number, confirmations: found.Select(d => d.Confirmation).ToArray())).Succeeded);
    }

    [Theory, OnBothDatabases]
    public async Task by_widening_can_redact_what_is_not_confirmed(DatabaseProvider database)
    {
        await using var portal = await RequestsPortal.StartAsync(database);
        var number = await ConfidentialAsync(portal);
        var kept = Found(await portal.Acts.WidenAsync(Claire, number)).Single(d => d.Field == "Subject");
        var claire = await portal.ActorAsync(Claire);

        var request = new WidenRequest(VisibilityLevel.Community, [kept.Confirmation], RedactOthers: true);
        _ = (await portal.UsingAsync<WidenTicket, Outcome<TicketStanding>>(w => w.ExecuteAsync(number, request, claire, default))).Value;

        var item = (await portal.TicketAsync(number)).Item;
        Assert.Equal("De agent@e042.example.org", item.Title);
        Assert.Equal("Dossier [NIR-1], compte [IBAN-1].", Assert.Single(item.Versions).Body);
        Assert.Equal("Appelez le [TÉLÉPHONE-1]", item.CustomFields["transaction"]);
        Assert.Equal(["Le compte [IBAN-1] aussi"], (await portal.MessagesAsync(Nadia, number)).Select(m => m.Body));
    }

    private static async Task<string> ConfidentialAsync(RequestsPortal portal)
    {
        var number = (await SubmittingARequest.SubmitAsync(portal, Claire, await WithDataAsync(portal, VisibilityLevel.Confidential))).Value.Number!;
        _ = (await portal.Acts.ReplyAsync(Luc, number, $"Le compte {Iban} aussi")).Value;
        return number;
    }

    private static async Task<DraftRequest> WithDataAsync(RequestsPortal portal, VisibilityLevel visibility = VisibilityLevel.Community) => await portal.Acts.FormAsync() with
    {
        Subject = "De agent@e042.example.org",
        Description = $"Dossier {Nir}, compte {Iban}.",
        Evidence = new Dictionary<string, string> { ["transaction"] = "Appelez le 06 12 34 56 78" },
        Visibility = visibility,
        Reason = ConfidentialReason.NamedPerson,
    };

    private static List<FoundDatum> Found<T>(Outcome<T> outcome)
        where T : notnull
    {
        Refused.AssertKind(RefusalKind.Invalid, outcome);
        return outcome.Refusal!.Errors.Select(e => FoundDatum.Of(e) ?? throw new InvalidOperationException(e.Key)).ToList();
    }
}
