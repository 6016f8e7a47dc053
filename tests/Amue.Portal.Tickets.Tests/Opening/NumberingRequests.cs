using Amue.Portal.Platform.Data;
using static Amue.Portal.Tickets.Tests.People;

namespace Amue.Portal.Tickets.Tests.Opening;

public class NumberingRequests
{
    [Theory, OnBothDatabases]
    public async Task leaves_no_gap_when_eight_people_submit_at_once(DatabaseProvider database)
    {
        await using var portal = await RequestsPortal.StartAsync(database);
        var drafts = new List<Guid>();
        for (var i = 0; i < 8; i++)
        {
            drafts.Add((await portal.Acts.SaveAsync(Claire, await portal.Acts.FormAsync())).Value.DraftId);
        }

        var outcomes = await Task.WhenAll(drafts.Select(d => Task.Run(() => portal.Acts.SubmitAsync(Claire, d))));

        Assert.Equal(Enumerable.Range(1, 8).Select(n => $"DA-2026-{n:000000}"), outcomes.Select(o => o.Value.Number!).Order());
    }

    [Theory, OnBothDatabases]
    public async Task counts_each_kind_and_each_year_of_Paris_apart(DatabaseProvider database)
    {
        await using var portal = await RequestsPortal.StartAsync(database);
        portal.Clock.UtcNow = new DateTime(2026, 12, 31, 22, 59, 59, DateTimeKind.Utc);
        var lastOfTheYear = await portal.SubmittedAsync();
        var maintenance = await portal.SubmittedAsync(f => f with { Kind = TicketKind.MaintenanceRequest, Nature = MaintenanceNature.Corrective });
        portal.Clock.Advance(TimeSpan.FromSeconds(1));

        var firstOfTheNext = await portal.SubmittedAsync();

        Assert.Equal(("DA-2026-000001", "DM-2026-000001", "DA-2027-000001"), (lastOfTheYear, maintenance, firstOfTheNext));
    }
}
