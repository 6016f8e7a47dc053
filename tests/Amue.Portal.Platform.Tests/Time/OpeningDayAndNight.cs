using Amue.Portal.Platform.Time;
using static Amue.Portal.Platform.Tests.Time.Moments;

namespace Amue.Portal.Platform.Tests.Time;

public sealed class OpeningDayAndNight
{
    private static readonly BusinessCalendar EveryDay = BusinessCalendar.From(CalendarDefinition.AroundTheClock("Europe/Paris"));

    [Theory]
    [InlineData("2023-03-26 00:00")]
    [InlineData("2023-10-28 22:17")]
    [InlineData("2023-12-31 23:59")]
    public void every_day_is_plain_elapsed_time(string start)
    {
        var budget = TimeSpan.FromMinutes((3 * 24 * 60) + 7);

        Assert.Equal(InUtc(start) + budget, EveryDay.AddBusinessTime(InUtc(start), budget));
    }

    [Fact]
    public void loses_no_instant_at_midnight()
    {
        var midnight = InParis("2023-03-18 00:00");

        Assert.Equal(TimeSpan.FromTicks(2), EveryDay.BusinessTimeBetween(midnight.AddTicks(-1), midnight.AddTicks(1)));
        Assert.True(EveryDay.IsOpenAt(midnight.AddTicks(-1)));
        Assert.True(EveryDay.IsOpenAt(midnight));
    }

    [Fact]
    public void six_days_a_week_skips_the_whole_seventh()
    {
        var calendar = BusinessCalendar.From(CalendarDefinition.AroundTheClock("Europe/Paris", DayOfWeek.Sunday));

        Assert.Equal(InParis("2023-03-20 02:00"), calendar.AddBusinessTime(InParis("2023-03-18 22:00"), TimeSpan.FromHours(4)));
    }

    [Fact]
    public void twenty_three_hours_a_day_skips_the_hour_of_maintenance()
    {
        var calendar = Calendars.EveryDay("Europe/Paris", "00:00-03:00", "04:00-24:00");

        Assert.Equal(InParis("2023-03-18 05:00"), calendar.AddBusinessTime(InParis("2023-03-17 23:00"), TimeSpan.FromHours(5)));
    }

    [Fact]
    public void joins_an_evening_slot_to_the_early_slot_of_the_next_day()
    {
        var calendar = Calendars.Of("Europe/Paris", (DayOfWeek.Friday, ["20:00-24:00"]), (DayOfWeek.Saturday, ["00:00-06:00"]));

        Assert.Equal(InParis("2023-03-18 02:30"), calendar.AddBusinessTime(InParis("2023-03-17 21:30"), TimeSpan.FromHours(5)));
    }
}
