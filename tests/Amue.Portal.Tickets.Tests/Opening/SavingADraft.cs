using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Events;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Tickets.Data;
using Amue.Portal.Tickets.Opening;
using Amue.Portal.Tickets.Reading;
using Microsoft.EntityFrameworkCore;
using static Amue.Portal.Tickets.Tests.People;

namespace Amue.Portal.Tickets.Tests.Opening;

public class SavingADraft
{
    [Theory, OnBothDatabases]
    public async Task keeps_what_was_typed_complete_or_not(DatabaseProvider database)
    {
        await using var portal = await RequestsPortal.StartAsync(database);
        var form = await portal.Acts.FormAsync() with { Subject = "", Description = "Début de", CategoryCode = null };

        var saved = await portal.Acts.SaveAsync(Claire, form);

        var read = await ReadAsync(portal, Claire, saved.Value.DraftId);
        Assert.Equal(("", "Début de", "ME21N"), (read.Value.Subject, read.Value.Description, read.Value.Evidence["transaction"]));
        Assert.DoesNotContain(await portal.EventsAsync(), e => e.Type == EventRecord.TypeOf<TicketSubmitted>());
    }

    [Theory, OnBothDatabases]
    public async Task shows_it_to_its_author_only(DatabaseProvider database)
    {
        await using var portal = await RequestsPortal.StartAsync(database);
        var draft = (await portal.Acts.SaveAsync(Claire, await portal.Acts.FormAsync())).Value.DraftId;

        var readers = new List<string>();
        foreach (var login in All)
        {
            if ((await ReadAsync(portal, login, draft)).Succeeded)
            {
                readers.Add(login);
            }
        }

        Assert.Equal([Claire], readers);
    }

    [Theory, OnBothDatabases]
    public async Task again_keeps_the_latest_text_only(DatabaseProvider database)
    {
        await using var portal = await RequestsPortal.StartAsync(database);
        var form = await portal.Acts.FormAsync();
        var draft = (await portal.Acts.SaveAsync(Claire, form with { Description = "zibeline-4471" })).Value.DraftId;

        _ = (await portal.Acts.SaveAsync(Claire, form with { DraftId = draft, Description = "Sans le mot" })).Value;

        var bodies = await portal.ReadAsync(db => db.Tickets.AsSystem("test").Where(t => t.Id == draft).SelectMany(t => t.Item.Versions).Select(v => v.Body).ToListAsync());
        Assert.Equal(["Sans le mot"], bodies);
    }

    [Theory, OnBothDatabases]
    public async Task about_another_product_replaces_it(DatabaseProvider database)
    {
        await using var portal = await RequestsPortal.StartAsync(database);
        var form = await portal.Acts.FormAsync();
        var draft = (await portal.Acts.SaveAsync(Claire, form)).Value.DraftId;

        var other = await portal.Acts.SaveAsync(Claire, form with { DraftId = draft, ProductId = (await portal.Acts.FormAsync("rof")).ProductId });

        Assert.NotEqual(draft, other.Value.DraftId);
        Refused.AssertNotFound(await ReadAsync(portal, Claire, draft));
        Assert.Equal("Service fait en attente", (await ReadAsync(portal, Claire, other.Value.DraftId)).Value.Subject);
    }

    [Theory, OnBothDatabases]
    public async Task of_somebody_else_is_not_found(DatabaseProvider database)
    {
        await using var portal = await RequestsPortal.StartAsync(database);
        var form = await portal.Acts.FormAsync();
        var draft = (await portal.Acts.SaveAsync(Claire, form)).Value.DraftId;

        Refused.AssertNotFound(await portal.Acts.SaveAsync(Zoe, form with { DraftId = draft }));
        Refused.AssertNotFound(await portal.Acts.SubmitAsync(Zoe, draft));
    }

    [Theory, OnBothDatabases]
    public async Task needs_an_establishment(DatabaseProvider database)
    {
        await using var portal = await RequestsPortal.StartAsync(database);

        var outcome = await portal.Acts.SaveAsync(Sophie, await portal.Acts.FormAsync());

        Refused.AssertFields(outcome, " tickets.submit.noEstablishment");
    }

    [Theory, OnBothDatabases]
    public async Task puts_its_subject_on_one_line(DatabaseProvider database)
    {
        await using var portal = await RequestsPortal.StartAsync(database);

        var saved = await portal.Acts.SaveAsync(Claire, await portal.Acts.FormAsync() with { Subject = " Service fait\r\nBcc: tous " });

        Assert.Equal("Service fait Bcc: tous", (await ReadAsync(portal, Claire, saved.Value.DraftId)).Value.Subject);
    }

    [Theory, OnBothDatabases]
    public async Task with_a_value_that_does_not_exist_says_where(DatabaseProvider database)
    {
        await using var portal = await RequestsPortal.StartAsync(database);

        var outcome = await portal.Acts.SaveAsync(Claire, await portal.Acts.FormAsync() with { Urgency = (Urgency)9, Kind = (TicketKind)9 });

        Refused.AssertFields(outcome, "Urgency tickets.field.unknown", "Kind tickets.field.unknown");
    }

    [Theory, OnBothDatabases]
    public async Task that_is_too_long_says_where(DatabaseProvider database)
    {
        await using var portal = await RequestsPortal.StartAsync(database);
        var form = await portal.Acts.FormAsync() with
        {
            Subject = new string('a', Ticket.MaxSubjectLength + 1),
            Evidence = new Dictionary<string, string> { ["steps"] = new('b', 10_001) },
        };

        Refused.AssertFields(await portal.Acts.SaveAsync(Claire, form), "Subject tickets.field.tooLong", "CustomFields.steps tickets.field.tooLong");
    }

    private static async Task<Outcome<DraftRequest>> ReadAsync(RequestsPortal portal, string login, Guid draft)
    {
        var actor = await portal.ActorAsync(login);
        return await portal.UsingAsync<ReadDraft, Outcome<DraftRequest>>(r => r.ExecuteAsync(draft, actor, default));
    }
}
