using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Events;
using Amue.Portal.Platform.Recipes;
using Amue.Portal.Tickets.Cancellation;
using Amue.Portal.Tickets.Data;
using Amue.Portal.Tickets.Mails;
using Amue.Portal.Tickets.Opening;
using Amue.Portal.Tickets.Ownership;
using Amue.Portal.Tickets.Resolution;
using Amue.Portal.Tickets.Transmission;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Tickets.Tests.History;

public class GivingAPortalAPast
{
    private static readonly Dictionary<string, TicketState> Ends = new()
    {
        [EventRecord.TypeOf<TicketSubmitted>()] = TicketState.Submitted,
        [EventRecord.TypeOf<TicketTransmitted>()] = TicketState.Submitted,
        [EventRecord.TypeOf<TicketReturned>()] = TicketState.Submitted,
        [EventRecord.TypeOf<TicketOwned>()] = TicketState.InProgress,
        [EventRecord.TypeOf<TicketRejected>()] = TicketState.InProgress,
        [EventRecord.TypeOf<TicketSolutionProposed>()] = TicketState.SolutionProposed,
        [EventRecord.TypeOf<TicketValidated>()] = TicketState.Resolved,
        [EventRecord.TypeOf<TicketCancelled>()] = TicketState.Cancelled,
    };

    [Theory, OnBothDatabases]
    public async Task leaves_requests_as_if_they_had_been_lived(DatabaseProvider provider)
    {
        await using var portal = await ToldAsync(provider);
        var now = portal.Clock.GetUtcNow().UtcDateTime;

        var events = await portal.EventsAsync();
        var tickets = await portal.ReadAsync(db => db.Tickets.AsSystem("test").AsNoTracking().Include(t => t.Item).Include(t => t.Stages).OrderBy(t => t.SubmittedAt).ToListAsync());
        var submitted = tickets.Where(t => t.Number is not null).ToList();

        Assert.True(submitted.Count > 20, $"{submitted.Count} requests");
        Assert.Equal(submitted.Select(t => t.Number).Order(StringComparer.Ordinal), submitted.Select(t => t.Number));
        Assert.Equal(events.OrderBy(e => e.At).Select(e => e.Id), events.Select(e => e.Id));
        Assert.All(events, e => Assert.InRange(e.At, now.Date.AddDays(-45), now));
        Assert.All(submitted, ticket =>
        {
            var its = events.Where(e => e.ContentId == ticket.Id).ToList();
            Assert.Equal(Ends[its.Last(e => Ends.ContainsKey(e.Type)).Type], ticket.State);
            Assert.Equal(ticket.SubmittedAt, its[0].At);
            Assert.Equal(its.Count(e => e.Type == EventRecord.TypeOf<TicketOwned>()), ticket.Stages.Count(s => s.OwnedAt is not null));
            Assert.Equal(ticket.CreatedAt, ticket.Item.CreatedAt);
        });
        Assert.Contains(submitted, t => t.State == TicketState.Resolved && t.ValidationMode == ValidationMode.Explicit);
        Assert.Contains(submitted, t => t.Visibility == Platform.Security.VisibilityLevel.Confidential);
        Assert.Contains(submitted, t => t.State < TicketState.Resolved);
    }

    [Theory, OnBothDatabases]
    public async Task writes_to_nobody_about_it(DatabaseProvider provider)
    {
        await using var portal = await ToldAsync(provider);

        await portal.FollowAsync(TicketMails.SubscriptionName);
        Assert.Equal(0, await MailsAsync(portal));

        portal.Clock.Advance(TimeSpan.FromMinutes(1));
        await portal.Acts.SubmitAsync(People.Claire);
        await portal.FollowAsync(TicketMails.SubscriptionName);
        Assert.NotEqual(0, await MailsAsync(portal));
    }

    [Fact]
    public async Task goes_on_where_it_was_interrupted()
    {
        await using var whole = await ToldAsync(DatabaseProvider.Sqlite);
        await using var stopped = await RequestsPortal.StartAsync(DatabaseProvider.Sqlite);
        PastRecipe.AllowIn(stopped);
        using var stop = new CancellationTokenSource();
        await Assert.ThrowsAsync<OperationCanceledException>(() => PastRecipe.RunAsync(stopped, PastRecipe.Of(), new StopAt(60, stop), stop.Token));
        var before = (await stopped.EventsAsync()).Count;

        // Later, for the past ends at the moment of the first run.
        stopped.Clock.Advance(TimeSpan.FromHours(30));
        Assert.Null((await PastRecipe.RunAsync(stopped, PastRecipe.Of())).Failure);

        Assert.InRange(before, 1, (await whole.EventsAsync()).Count - 1);
        Assert.Equal((await whole.EventsAsync()).Select(e => (e.At, e.Type)), (await stopped.EventsAsync()).Select(e => (e.At, e.Type)));
        Assert.Equal(await StandingsAsync(whole), await StandingsAsync(stopped));
    }

    [Fact]
    public async Task is_done_once()
    {
        await using var portal = await ToldAsync(DatabaseProvider.Sqlite);
        var told = await portal.EventCountAsync();

        portal.Clock.Advance(TimeSpan.FromDays(20));
        Assert.Null((await PastRecipe.RunAsync(portal, PastRecipe.Of())).Failure);

        Assert.Equal(told, await portal.EventCountAsync());
    }

    [Fact]
    public async Task is_refused_where_requests_are_real()
    {
        await using var portal = await RequestsPortal.StartAsync(DatabaseProvider.Sqlite);
        var before = await portal.EventCountAsync();

        var run = await PastRecipe.RunAsync(portal, PastRecipe.Of());

        Assert.Equal("tickets.history.notDemonstration", Assert.Single(run.Problems).What.Key);
        Assert.Equal(before, await portal.EventCountAsync());
    }

    [Theory]
    [InlineData(0, 1, "sifac", "tickets.history.days")]
    [InlineData(2000, 1, "sifac", "tickets.history.days")]
    [InlineData(10, 0, "sifac", "tickets.history.perDay")]
    [InlineData(10, 1, "nothing", "tickets.submit.unknownProduct")]
    public async Task says_what_is_wrong_with_what_it_is_given(int days, double perDay, string product, string problem)
    {
        await using var portal = await RequestsPortal.StartAsync(DatabaseProvider.Sqlite);
        PastRecipe.AllowIn(portal);

        var run = await PastRecipe.RunAsync(portal, PastRecipe.Of(days, perDay, PastRecipe.Story.Replace("\"sifac\"", $"\"{product}\"", StringComparison.Ordinal)));

        Assert.Equal(problem, Assert.Single(run.Problems).What.Key);
    }

    private static async Task<RequestsPortal> ToldAsync(DatabaseProvider provider)
    {
        var portal = await RequestsPortal.StartAsync(provider);
        PastRecipe.AllowIn(portal);
        var run = await PastRecipe.RunAsync(portal, PastRecipe.Of());
        Assert.Empty(run.Problems.Select(p => p.What.Key));
        Assert.Empty((run.Failure?.Refusal.Errors ?? []).Select(e => $"{e.Field} {e.Key} {string.Join(' ', e.Arguments)}"));
        return portal;
    }

    private static Task<int> MailsAsync(RequestsPortal portal) => portal.ReadAsync(db => db.Database.SqlQuery<int>($"SELECT COUNT(*) AS \"Value\" FROM queued_mails").SingleAsync());

    private static Task<List<string>> StandingsAsync(RequestsPortal portal) => portal.ReadAsync(db =>
        db.Tickets.AsSystem("test").AsNoTracking().OrderBy(t => t.CreatedAt).Select(t => t.Number + " " + t.Item.Title + " " + t.State + " " + t.Revision).ToListAsync());

    private sealed class StopAt(int act, CancellationTokenSource stop) : IProgress<RecipeProgress>
    {
        public void Report(RecipeProgress value)
        {
            if (value.Done == act)
            {
                stop.Cancel();
            }
        }
    }
}
