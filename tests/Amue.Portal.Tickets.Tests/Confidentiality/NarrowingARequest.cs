using Amue.Portal.Platform.Content;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Security;
using Amue.Portal.Platform.Spaces;
using Amue.Portal.Referential.Establishments;
using Amue.Portal.Tickets.Confidentiality;
using Amue.Portal.Tickets.Data;
using Microsoft.EntityFrameworkCore;
using static Amue.Portal.Tickets.Tests.People;

namespace Amue.Portal.Tickets.Tests.Confidentiality;

public class NarrowingARequest
{
    [Theory, OnBothDatabases]
    public async Task hides_it_at_once_from_every_reading(DatabaseProvider database)
    {
        await using var portal = await RequestsPortal.StartAsync(database);
        var number = await portal.ResolvedAsync(form => form with { Subject = "zibeline-4471" });
        Assert.Equal((true, true, 1), await WhatIsSeenAsync(portal, Nadia, number));

        _ = (await portal.Acts.NarrowAsync(Claire, number)).Value;

        foreach (var login in All.Except([Claire, Luc, Sophie, Remi]))
        {
            Assert.Equal((false, false, 0), await WhatIsSeenAsync(portal, login, number));
        }

        Assert.Equal([Claire, Luc, Sophie, Remi], await portal.ReadersAsync(number));
    }

    [Theory, OnBothDatabases]
    public async Task answers_an_operation_as_an_unknown_number_would(DatabaseProvider database)
    {
        await using var portal = await RequestsPortal.StartAsync(database);
        var number = await portal.SubmittedAsync();
        await portal.Acts.NarrowAsync(Claire, number);

        foreach (var unknown in new[] { number, "DA-2026-999999" })
        {
            Refused.AssertNotFound(await portal.Acts.ReplyAsync(Zoe, unknown));
            Refused.AssertNotFound(await portal.Acts.WidenAsync(Zoe, unknown));
            Refused.AssertNotFound(await portal.Acts.NarrowAsync(Root, unknown));
            Refused.AssertNotFound(await portal.Acts.OwnAsync(Alice, unknown));
            Refused.AssertNotFound(await portal.Acts.QualifyAsync(Karim, unknown));
        }
    }

    [Theory, OnBothDatabases]
    public async Task is_for_the_requester_s_side_agents_moderators_and_administrators(DatabaseProvider database)
    {
        await using var portal = await RequestsPortal.StartAsync(database);
        var may = new List<string>();
        foreach (var login in All.Except([Visitor]))
        {
            var number = await portal.TransmittedAsync();
            var outcome = await portal.Acts.NarrowAsync(login, number, VisibilityLevel.Establishment);
            if (outcome.Succeeded)
            {
                may.Add(login);
            }
            else
            {
                Refused.AssertNotPermitted(outcome);
            }
        }

        Assert.Equal([Claire, Luc, Ines, Yann, Sophie, Remi, Root], may);
    }

    [Theory, OnBothDatabases]
    public async Task needs_a_narrower_visibility_and_a_reason_to_be_confidential(DatabaseProvider database)
    {
        await using var portal = await RequestsPortal.StartAsync(database);
        var number = await portal.SubmittedAsync();
        var events = await portal.EventCountAsync();

        Refused.AssertFields(await portal.Acts.NarrowAsync(Claire, number, VisibilityLevel.Community), "Visibility tickets.visibility.notNarrower");
        Refused.AssertFields(await portal.Acts.NarrowAsync(Claire, number, reason: null), "Reason tickets.visibility.noReason");
        Assert.Equal(events, await portal.EventCountAsync());
    }

    [Theory, OnBothDatabases]
    public async Task to_confidential_takes_it_from_the_referents_of_other_establishments(DatabaseProvider database)
    {
        await using var portal = await RequestsPortal.StartAsync(database);
        var number = await portal.Acts.SubmitAsync(Tom);
        await portal.Acts.OwnAsync(Alice, number);

        await portal.Acts.NarrowAsync(Tom, number);

        var ticket = await portal.TicketAsync(number);
        Assert.Equal([Tom, Sophie, Remi], await portal.ReadersAsync(number));
        Assert.Equal((TicketState.InProgress, FirstLevelMode.Delegated, (Guid?)null), (ticket.State, ticket.CurrentStage.FirstLevel!.Value, ticket.AssigneeId));
        Assert.True((await portal.LastEventAsync<TicketNarrowed>()).DeskChanged);
    }

    /// <returns>Whether the request opens, whether its messages do, and how many items a list of the space shows.</returns>
    private static async Task<(bool Sheet, bool Messages, int Listed)> WhatIsSeenAsync(RequestsPortal portal, string login, string number)
    {
        var actor = await portal.ActorAsync(login);
        var ticket = await portal.TicketAsync(number);
        var space = (await portal.UsingAsync<SpaceCatalog, SpaceDirectory>(c => c.CurrentAsync(default))).Find(ticket.Item.SpaceId)!;
        var listed = await portal.UsingAsync<ContentListing, int>(async listing =>
            (await listing.PageAsync(actor, space, Ticket.ContentType, nameof(TicketState.Resolved), after: null, size: 10, default)).Rows.Count);
        var messages = await portal.ReadAsync(db => db.Parts.VisibleTo(actor).AnyAsync(p => p.ContentId == ticket.Id));
        var inTimeline = (await portal.TimelineAsync(login, number)).Succeeded;
        var sheet = (await portal.SheetAsync(login, number)).Succeeded;
        Assert.Equal(sheet, inTimeline);
        Assert.Equal(sheet, await portal.ReadAsync(db => db.Tickets.VisibleTo(actor).AnyAsync(t => t.Number == number)));
        return (sheet, messages, listed);
    }
}
