using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Events;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Tickets.Conversation;
using Amue.Portal.Tickets.Resolution;
using static Amue.Portal.Tickets.Tests.People;

namespace Amue.Portal.Tickets.Tests.Resolution;

/// <summary>The solution is proposed on Monday 2 March 2026 at 10:00 in Paris; the fifth working day closes on Monday 9 at 18:00, the tenth on Monday 16.</summary>
public class StayingSilent
{
    private static readonly DateTime FifthDay = new(2026, 3, 9, 17, 0, 0, DateTimeKind.Utc);

    private static readonly DateTime TenthDay = new(2026, 3, 16, 17, 0, 0, DateTimeKind.Utc);

    [Theory, OnBothDatabases]
    public async Task brings_one_reminder_after_five_working_days(DatabaseProvider database)
    {
        await using var portal = await RequestsPortal.StartAsync(database);
        var number = await portal.SolutionProposedAtLevel2Async();
        portal.Clock.UtcNow = FifthDay.AddSeconds(-1);
        await portal.RunJobAsync(AnswerSilence.JobName);
        Assert.Equal(0, await CountAsync<TicketReminded>(portal));
        portal.Clock.UtcNow = FifthDay;

        await portal.RunJobAsync(AnswerSilence.JobName);
        await portal.RunJobAsync(AnswerSilence.JobName);

        Assert.Equal(1, await CountAsync<TicketReminded>(portal));
        Assert.Equal(TenthDay, (await portal.LastEventAsync<TicketReminded>()).TacitAt);
        Assert.Equal(TicketState.SolutionProposed, (await portal.TicketAsync(number)).State);
    }

    [Theory, OnBothDatabases]
    public async Task accepts_the_solution_tacitly_after_ten(DatabaseProvider database)
    {
        await using var portal = await RequestsPortal.StartAsync(database);
        var number = await portal.SolutionProposedAtLevel2Async();
        portal.Clock.UtcNow = FifthDay;
        await portal.RunJobAsync(AnswerSilence.JobName);
        portal.Clock.UtcNow = TenthDay.AddSeconds(-1);
        await portal.RunJobAsync(AnswerSilence.JobName);
        Assert.Equal(TicketState.SolutionProposed, (await portal.TicketAsync(number)).State);
        portal.Clock.UtcNow = TenthDay;

        await portal.RunJobAsync(AnswerSilence.JobName);
        await portal.RunJobAsync(AnswerSilence.JobName);

        var ticket = await portal.TicketAsync(number);
        var validated = await portal.EventsAsync();
        Assert.Equal((TicketState.Resolved, ValidationMode.Tacit, TenthDay), (ticket.State, ticket.ValidationMode!.Value, ticket.ValidatedAt!.Value));
        Assert.Equal(1, await CountAsync<TicketValidated>(portal));
        Assert.Null(validated.Last(e => e.Type == EventRecord.TypeOf<TicketValidated>()).ActorRef);
        Assert.True(Assert.Single(await portal.MessagesAsync(Claire, number), m => m.Kind == MessageKind.Solution).Accepted);
    }

    [Theory, OnBothDatabases]
    public async Task leaves_five_working_days_after_a_reminder_that_comes_late(DatabaseProvider database)
    {
        await using var portal = await RequestsPortal.StartAsync(database);
        var number = await portal.SolutionProposedAtLevel2Async();
        portal.Clock.UtcNow = TenthDay.AddDays(1);

        await portal.RunJobAsync(AnswerSilence.JobName);

        var ticket = await portal.TicketAsync(number);
        Assert.Equal((TicketState.SolutionProposed, new DateTime(2026, 3, 24, 17, 0, 0, DateTimeKind.Utc)), (ticket.State, ticket.TacitAt!.Value));
    }

    [Theory, OnBothDatabases]
    public async Task is_answered_once_however_the_clock_is_set(DatabaseProvider database)
    {
        await using var portal = await RequestsPortal.StartAsync(database);
        var number = await portal.SolutionProposedAtLevel2Async();
        foreach (var now in new[] { FifthDay, FifthDay.AddDays(-8), FifthDay.AddMinutes(-1), FifthDay, FifthDay.AddDays(1) })
        {
            portal.Clock.UtcNow = now;
            await portal.RunJobAsync(AnswerSilence.JobName);
        }

        Assert.Equal(1, await CountAsync<TicketReminded>(portal));
        Assert.Equal(TenthDay, (await portal.TicketAsync(number)).TacitAt);
        foreach (var now in new[] { TenthDay, FifthDay, TenthDay.AddSeconds(-1), TenthDay.AddDays(2) })
        {
            portal.Clock.UtcNow = now;
            await portal.RunJobAsync(AnswerSilence.JobName);
        }

        Assert.Equal((1, 1), (await CountAsync<TicketReminded>(portal), await CountAsync<TicketValidated>(portal)));
    }

    [Theory, OnBothDatabases]
    public async Task is_never_taken_for_agreement_by_a_clock_that_was_ahead_for_a_moment(DatabaseProvider database)
    {
        await using var portal = await RequestsPortal.StartAsync(database);
        var number = await portal.SolutionProposedAtLevel2Async();
        var before = portal.Clock.UtcNow;
        portal.Clock.UtcNow = before.AddDays(60);
        await portal.RunJobAsync(AnswerSilence.JobName);
        await portal.RunJobAsync(AnswerSilence.JobName);
        portal.Clock.UtcNow = before;
        await portal.RunJobAsync(AnswerSilence.JobName);

        Assert.Equal(TicketState.SolutionProposed, (await portal.TicketAsync(number)).State);
        Assert.Equal((1, 0), (await CountAsync<TicketReminded>(portal), await CountAsync<TicketValidated>(portal)));
    }

    [Theory, OnBothDatabases]
    public async Task ends_with_an_answer(DatabaseProvider database)
    {
        await using var portal = await RequestsPortal.StartAsync(database);
        var number = await portal.SolutionProposedAtLevel2Async();
        await portal.Acts.RejectAsync(Claire, number);
        portal.Clock.UtcNow = TenthDay.AddDays(30);

        await portal.RunJobAsync(AnswerSilence.JobName);

        Assert.Equal(TicketState.InProgress, (await portal.TicketAsync(number)).State);
        Assert.Equal(0, await CountAsync<TicketReminded>(portal));
    }

    [Theory, OnBothDatabases]
    public async Task is_answered_by_the_portal_only(DatabaseProvider database)
    {
        await using var portal = await RequestsPortal.StartAsync(database);
        var id = (await portal.TicketAsync(await portal.SolutionProposedAtLevel2Async())).Id;
        var sophie = await portal.ActorAsync(Sophie);

        Refused.AssertNotPermitted(await portal.UsingAsync<ValidateTacitly, Outcome<TicketStanding>>(o => o.ExecuteAsync(id, sophie, default)));
        Refused.AssertNotPermitted(await portal.UsingAsync<RemindOfSolution, Outcome<TicketStanding>>(o => o.ExecuteAsync(id, sophie, default)));
    }

    private static async Task<int> CountAsync<TEvent>(RequestsPortal portal)
        where TEvent : PortalEvent =>
        (await portal.EventsAsync()).Count(e => e.Type == EventRecord.TypeOf<TEvent>());
}
