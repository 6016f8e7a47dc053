using Amue.Portal.Platform.Time;
using static Amue.Portal.Platform.Tests.Time.Moments;

namespace Amue.Portal.Platform.Tests.Time;

public sealed class CountingBusinessDays
{
    [Theory]
    [InlineData("2026-06-01 07:00")]
    [InlineData("2026-06-01 10:00")]
    [InlineData("2026-06-01 18:00")]
    [InlineData("2026-06-01 23:59:59")]
    public void leaves_out_the_day_of_the_start_and_gives_the_whole_of_the_last(string start) =>
        Assert.Equal(InParis("2026-06-15 18:00"), BusinessCalendar.Default.AddBusinessDays(InParis(start), 10));

    [Theory]
    [InlineData("2023-03-17 16:00", 1, "2023-03-20 18:00", "Friday to Monday")]
    [InlineData("2023-03-18 10:00", 1, "2023-03-20 18:00", "Saturday to Monday")]
    [InlineData("2023-04-07 10:00", 1, "2023-04-11 18:00", "over Easter Monday")]
    [InlineData("2023-05-05 10:00", 10, "2023-05-23 18:00", "over 8 May and the Ascension")]
    [InlineData("2023-12-22 10:00", 5, "2024-01-02 18:00", "over Christmas and the New Year")]
    [InlineData("2023-10-27 10:00", 1, "2023-10-30 18:00", "over the change to winter time")]
    [InlineData("2024-02-28 10:00", 2, "2024-03-01 18:00", "over 29 February")]
    public void leaves_out_closed_days(string start, int days, string end, string because)
    {
        var actual = BusinessCalendar.Default.AddBusinessDays(InParis(start), days);

        Assert.True(InParis(end) == actual, $"{because}: {actual:u}");
    }

    [Fact]
    public void leaves_out_own_closures()
    {
        var calendar = Calendars.OfficeHoursWith(new Closure("2026-06-03", "2026-06-05"));

        Assert.Equal(InParis("2026-06-08 18:00"), calendar.AddBusinessDays(InParis("2026-06-01 10:00"), 2));
    }

    [Fact]
    public void reads_the_day_of_the_start_on_the_clocks_of_the_calendar()
    {
        var noumea = Calendars.OfficeHoursIn(HolidayTerritory.NouvelleCaledonie, "Pacific/Noumea");

        // Already Thursday 16 March in Nouméa.
        var end = noumea.AddBusinessDays(InUtc("2023-03-15 22:00"), 1);

        Assert.Equal(In(noumea.TimeZone, "2023-03-17 18:00"), end);
    }

    [Fact]
    public void ends_at_midnight_when_the_last_slot_does()
    {
        var calendar = BusinessCalendar.From(CalendarDefinition.AroundTheClock("Europe/Paris", DayOfWeek.Sunday));

        Assert.Equal(InParis("2023-03-21 00:00"), calendar.AddBusinessDays(InParis("2023-03-18 10:00"), 1));
    }

    [Fact]
    public void does_not_count_a_day_whose_only_slot_the_clocks_skip()
    {
        var calendar = Calendars.EveryDay("Europe/Paris", "02:15-02:45");

        Assert.Equal(InParis("2023-03-27 02:45"), calendar.AddBusinessDays(InParis("2023-03-25 12:00"), 1));
    }

    [Fact]
    public void of_no_day_ends_at_once()
    {
        var sunday = InParis("2023-03-19 10:00");

        Assert.Equal(sunday, BusinessCalendar.Default.AddBusinessDays(sunday, 0));
    }

    [Fact]
    public void finds_the_last_day_before_a_closure_for_ever()
    {
        var calendar = Calendars.OfficeHoursWith(new Closure("2023-03-21", "9999-12-31"));

        Assert.Equal(InParis("2023-03-20 18:00"), calendar.AddBusinessDays(InParis("2023-03-17 10:00"), 1));
        Assert.Throws<InvalidOperationException>(() => calendar.AddBusinessDays(InParis("2023-03-17 10:00"), 2));
    }

    [Fact]
    public void refuses_a_negative_number() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => BusinessCalendar.Default.AddBusinessDays(InParis("2023-03-17 10:00"), -1));

    [Fact]
    public void refuses_a_start_that_is_not_utc() =>
        Assert.Throws<ArgumentException>(() => BusinessCalendar.Default.AddBusinessDays(new DateTime(2023, 3, 17), 1));
}
