using Amue.Portal.Platform.Time;
using static Amue.Portal.Platform.Tests.Time.Moments;

namespace Amue.Portal.Platform.Tests.Time;

public sealed class AddingBusinessTime
{
    [Theory]
    [InlineData("2023-03-17 16:00", 4, "2023-03-20 11:00", "across a weekend")]
    [InlineData("2023-04-07 17:00", 4, "2023-04-11 12:00", "across Easter Monday")]
    [InlineData("2023-03-24 17:00", 8, "2023-03-27 17:00", "across the change to summer time")]
    [InlineData("2023-07-13 17:30", 2, "2023-07-17 10:30", "across 14 July and a weekend")]
    [InlineData("2023-03-18 10:00", 2, "2023-03-20 11:00", "from a Saturday")]
    [InlineData("2023-03-16 12:45", 2, "2023-03-16 15:30", "from the lunch break")]
    [InlineData("2023-03-15 09:00", 40, "2023-03-21 18:00", "over five whole days")]
    [InlineData("2024-02-28 17:00", 10, "2024-03-01 10:00", "across 29 February")]
    [InlineData("2023-02-28 17:00", 2, "2023-03-01 10:00", "across the end of a February of 28 days")]
    [InlineData("2023-10-27 17:00", 2, "2023-10-30 10:00", "across the change to winter time")]
    [InlineData("2023-12-29 17:00", 2, "2024-01-02 10:00", "across the New Year")]
    public void counts_only_opening_slots(string start, int hours, string due, string because)
    {
        var actual = BusinessCalendar.Default.AddBusinessTime(InParis(start), TimeSpan.FromHours(hours));

        Assert.True(InParis(due) == actual, $"{because}: {actual:u}");
    }

    [Fact]
    public void gives_one_wall_clock_time_on_both_sides_of_a_clock_change()
    {
        var due = BusinessCalendar.Default.AddBusinessTime(InUtc("2023-03-24 16:00"), TimeSpan.FromHours(8));

        Assert.Equal(InUtc("2023-03-27 15:00"), due);
    }

    [Fact]
    public void starts_when_Paris_opens_for_a_request_from_Noumea()
    {
        var submitted = In(TimeZoneInfo.FindSystemTimeZoneById("Pacific/Noumea"), "2023-03-16 08:00");

        Assert.Equal(InParis("2023-03-15 22:00"), submitted);
        Assert.Equal(InParis("2023-03-16 11:00"), BusinessCalendar.Default.AddBusinessTime(submitted, TimeSpan.FromHours(2)));
    }

    [Fact]
    public void moves_a_due_date_by_the_open_time_of_a_pause()
    {
        var calendar = BusinessCalendar.Default;
        var due = calendar.AddBusinessTime(InParis("2023-03-15 09:00"), TimeSpan.FromHours(40));
        var paused = calendar.BusinessTimeBetween(InParis("2023-03-15 11:00"), InParis("2023-03-16 14:00"));

        Assert.Equal(TimeSpan.FromMinutes(600), paused);
        Assert.Equal(InParis("2023-03-23 11:00"), calendar.AddBusinessTime(due, paused));
    }

    [Fact]
    public void ends_at_the_closing_rather_than_at_the_next_opening()
    {
        var due = BusinessCalendar.Default.AddBusinessTime(InParis("2023-03-17 16:00"), TimeSpan.FromHours(2));

        Assert.Equal(InParis("2023-03-17 18:00"), due);
    }

    [Fact]
    public void keeps_seconds_and_their_fractions()
    {
        var start = InParis("2023-03-17 17:59:59.5");

        var due = BusinessCalendar.Default.AddBusinessTime(start, TimeSpan.FromSeconds(1));

        Assert.Equal(InParis("2023-03-20 09:00:00.5"), due);
    }

    [Fact]
    public void of_an_empty_budget_is_due_at_once_even_when_closed()
    {
        var sunday = InParis("2023-03-19 10:00");

        Assert.Equal(sunday, BusinessCalendar.Default.AddBusinessTime(sunday, TimeSpan.Zero));
    }

    [Fact]
    public void skips_own_closures()
    {
        var calendar = Calendars.OfficeHoursWith(new Closure("2026-12-24", "2026-12-31"), new Closure("2027-01-04"));

        var due = calendar.AddBusinessTime(InParis("2026-12-23 17:00"), TimeSpan.FromHours(2));

        Assert.Equal(InParis("2027-01-05 10:00"), due);
    }

    [Fact]
    public void gives_times_of_kind_utc()
    {
        var due = BusinessCalendar.Default.AddBusinessTime(InParis("2023-03-17 16:00"), TimeSpan.FromHours(2));

        Assert.Equal(DateTimeKind.Utc, due.Kind);
    }

    [Theory]
    [InlineData(DateTimeKind.Local)]
    [InlineData(DateTimeKind.Unspecified)]
    public void refuses_a_start_that_is_not_utc(DateTimeKind kind)
    {
        var start = new DateTime(2023, 3, 17, 16, 0, 0, kind);

        Assert.Equal("startUtc", Assert.Throws<ArgumentException>(() => BusinessCalendar.Default.AddBusinessTime(start, TimeSpan.FromHours(1))).ParamName);
    }

    [Fact]
    public void refuses_a_negative_budget() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => BusinessCalendar.Default.AddBusinessTime(InParis("2023-03-17 16:00"), TimeSpan.FromTicks(-1)));

    [Fact]
    public void fails_at_once_when_closures_leave_no_opening()
    {
        var calendar = Calendars.OfficeHoursWith(new Closure("2023-01-01", "9999-12-31"));

        var failure = Assert.Throws<InvalidOperationException>(() => calendar.AddBusinessTime(InParis("2023-03-17 16:00"), TimeSpan.FromHours(1)));

        Assert.Contains("does not open enough within 100 years of 2023-03-17", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void fails_at_once_on_a_budget_without_measure() =>
        Assert.Throws<InvalidOperationException>(() => BusinessCalendar.Default.AddBusinessTime(InParis("2023-03-17 16:00"), TimeSpan.MaxValue));
}
