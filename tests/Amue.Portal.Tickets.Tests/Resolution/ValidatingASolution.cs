using Amue.Portal.Platform.Data;
using Amue.Portal.Tickets.Conversation;
using Amue.Portal.Tickets.Resolution;
using static Amue.Portal.Tickets.Tests.People;

namespace Amue.Portal.Tickets.Tests.Resolution;

public class ValidatingASolution
{
    [Theory, OnBothDatabases]
    public async Task resolves_the_request_and_accepts_that_solution(DatabaseProvider database)
    {
        await using var portal = await RequestsPortal.StartAsync(database);
        var number = await portal.SolutionProposedAtLevel2Async();
        portal.Clock.Advance(TimeSpan.FromDays(1));

        await portal.Acts.ValidateAsync(Claire, number, rating: 4);

        var ticket = await portal.TicketAsync(number);
        Assert.Equal(
            (TicketState.Resolved, ValidationMode.Explicit, portal.Clock.UtcNow, 4),
            (ticket.State, ticket.ValidationMode!.Value, ticket.ValidatedAt!.Value, ticket.Rating!.Value));
        Assert.True(Assert.Single(await portal.MessagesAsync(Claire, number), m => m.Kind == MessageKind.Solution).Accepted);
    }

    [Theory, OnBothDatabases]
    public async Task ends_the_delay_when_the_accepted_solution_was_sent(DatabaseProvider database)
    {
        await using var portal = await RequestsPortal.StartAsync(database);
        var number = await portal.InProgressAtLevel2Async();
        var transmittedAt = portal.Clock.UtcNow;
        await portal.Acts.QualifyAsync(Sophie, number);
        portal.Clock.Advance(TimeSpan.FromDays(1));
        await portal.Acts.ProposeAsync(Sophie, number, "Première solution");
        await portal.Acts.RejectAsync(Claire, number);
        portal.Clock.Advance(TimeSpan.FromDays(2));
        await portal.Acts.ProposeAsync(Sophie, number, "Seconde solution");
        portal.Clock.Advance(TimeSpan.FromDays(2));

        await portal.Acts.ValidateAsync(Claire, number);

        var validated = await portal.LastEventAsync<TicketValidated>();
        Assert.Equal(TimeSpan.FromDays(3), validated.SolutionSentAt - validated.TransmittedToAmueAt!.Value);
        Assert.Equal((transmittedAt, 1, SupportLevel.N2), (validated.TransmittedToAmueAt!.Value, validated.RejectionCount, validated.QualifiedLevel!.Value));
        Assert.Equal(
            [("Première solution", false), ("Seconde solution", true)],
            (await portal.MessagesAsync(Claire, number)).Where(m => m.Kind == MessageKind.Solution).Select(m => (m.Body, m.Accepted!.Value)));
    }

    [Theory, OnBothDatabases]
    public async Task is_for_the_requester_or_a_correspondent_of_the_establishment(DatabaseProvider database)
    {
        await using var portal = await RequestsPortal.StartAsync(database);
        var number = await portal.SolutionProposedAtLevel2Async();

        foreach (var login in new[] { Zoe, Ines, Nadia, Paul, Alice, Yann, Sophie, Remi, Karim, Eva, Pilote, Root })
        {
            Refused.AssertNotPermitted(await portal.Acts.ValidateAsync(login, number));
        }

        Assert.True((await portal.Acts.ValidateAsync(Luc, number)).Succeeded);
    }

    [Theory, OnBothDatabases]
    public async Task is_not_for_its_own_author(DatabaseProvider database)
    {
        await using var portal = await RequestsPortal.StartAsync(database);
        var number = await portal.SolutionProposedAtLevel1Async();

        Refused.AssertNotPermitted(await portal.Acts.ValidateAsync(Luc, number));
        Assert.True((await portal.Acts.ValidateAsync(Claire, number)).Succeeded);
    }

    [Theory, OnBothDatabases]
    public async Task takes_a_rating_from_1_to_5(DatabaseProvider database)
    {
        await using var portal = await RequestsPortal.StartAsync(database);
        var number = await portal.SolutionProposedAtLevel2Async();

        Refused.AssertFields(await portal.Acts.ValidateAsync(Claire, number, rating: 6), "Rating tickets.validate.rating");
        Refused.AssertFields(await portal.Acts.ValidateAsync(Claire, number, rating: 0), "Rating tickets.validate.rating");
        Assert.Equal(TicketState.SolutionProposed, (await portal.TicketAsync(number)).State);
    }
}
