using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Time;
using Amue.Portal.Tickets.Resolution;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Tickets.Tests.Resolution;

/// <summary>The solution is proposed on Monday 2 March 2026 at 10:00 in Paris; in the portal's office hours, the tenth working day closes on Monday 16 at 18:00.</summary>
public class CountingDelays
{
    private static readonly DateTime FifthDayInParis = new(2026, 3, 9, 17, 0, 0, DateTimeKind.Utc);

    private static readonly DateTime TenthDayInParis = new(2026, 3, 16, 17, 0, 0, DateTimeKind.Utc);

    /// <summary>Day and night but on Sundays: the fifth day after a Monday ends with Saturday, the tenth with the next Friday.</summary>
    private static readonly CalendarDefinition SixDays = CalendarDefinition.AroundTheClock("Pacific/Noumea", DayOfWeek.Sunday);

    [Theory, OnBothDatabases]
    public async Task follows_the_hours_of_the_group_that_holds_the_request(DatabaseProvider database)
    {
        await using var portal = await RequestsPortal.StartAsync(database);
        await WorkAsync(portal, "sifac-n2", SixDays);

        var number = await portal.SolutionProposedAtLevel2Async();

        // Midnight in Nouméa is 13:00 UTC.
        var ticket = await portal.TicketAsync(number);
        Assert.Equal(new DateTime(2026, 3, 7, 13, 0, 0, DateTimeKind.Utc), ticket.RemindAt);
        Assert.Equal(new DateTime(2026, 3, 13, 13, 0, 0, DateTimeKind.Utc), ticket.TacitAt);
    }

    [Theory, OnBothDatabases]
    public async Task follows_the_office_hours_of_the_portal_when_the_group_says_none(DatabaseProvider database)
    {
        await using var portal = await RequestsPortal.StartAsync(database);
        await WorkAsync(portal, "siham-n2", SixDays);

        var number = await portal.SolutionProposedAtLevel2Async();

        var ticket = await portal.TicketAsync(number);
        Assert.Equal((FifthDayInParis, TenthDayInParis), (ticket.RemindAt!.Value, ticket.TacitAt!.Value));
    }

    [Theory, OnBothDatabases]
    public async Task follows_the_clocks_of_the_establishment_when_its_correspondents_hold_the_request(DatabaseProvider database)
    {
        await using var portal = await RequestsPortal.StartAsync(database);
        await portal.ReadAsync(db => db.Database.ExecuteSqlAsync($"UPDATE establishments SET time_zone_id = 'Indian/Reunion' WHERE code = 'E042'"));

        var number = await portal.SolutionProposedAtLevel1Async();

        // 18:00 in Réunion is 14:00 UTC.
        Assert.Equal(new DateTime(2026, 3, 16, 14, 0, 0, DateTimeKind.Utc), (await portal.TicketAsync(number)).TacitAt);
    }

    [Theory, OnBothDatabases]
    public async Task leaves_the_days_of_the_group_after_a_late_reminder(DatabaseProvider database)
    {
        await using var portal = await RequestsPortal.StartAsync(database);
        await WorkAsync(portal, "sifac-n2", SixDays);
        var number = await portal.SolutionProposedAtLevel2Async();
        portal.Clock.UtcNow = TenthDayInParis;

        await portal.RunJobAsync(AnswerSilence.JobName);

        // Tuesday the 17th in Nouméa already: Wednesday to Saturday, and Monday.
        Assert.Equal(new DateTime(2026, 3, 23, 13, 0, 0, DateTimeKind.Utc), (await portal.TicketAsync(number)).TacitAt);
    }

    [Theory, OnBothDatabases]
    public async Task keeps_the_dates_that_were_announced_when_the_group_changes_its_hours(DatabaseProvider database)
    {
        await using var portal = await RequestsPortal.StartAsync(database);
        var number = await portal.SolutionProposedAtLevel2Async();

        await WorkAsync(portal, "sifac-n2", SixDays);

        Assert.Equal(TenthDayInParis, (await portal.TicketAsync(number)).TacitAt);
    }

    private static Task<int> WorkAsync(RequestsPortal portal, string group, CalendarDefinition hours) =>
        portal.ReadAsync(db => db.Database.ExecuteSqlAsync($"UPDATE support_groups SET calendar = {hours.ToJson()} WHERE key = {group}"));
}
