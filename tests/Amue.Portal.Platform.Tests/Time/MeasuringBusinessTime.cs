using Amue.Portal.Platform.Time;
using static Amue.Portal.Platform.Tests.Time.Moments;

namespace Amue.Portal.Platform.Tests.Time;

public sealed class MeasuringBusinessTime
{
    [Theory]
    [InlineData("2023-03-17 16:00", "2023-03-20 11:00", 240)]
    [InlineData("2023-04-07 17:00", "2023-04-11 12:00", 240)]
    [InlineData("2023-03-24 17:00", "2023-03-27 17:00", 480)]
    [InlineData("2023-03-18 10:00", "2023-03-19 23:00", 0)]
    [InlineData("2023-03-16 12:45", "2023-03-16 13:15", 0)]
    [InlineData("2023-03-16 08:00", "2023-03-16 19:00", 480)]
    [InlineData("2023-12-29 17:00", "2024-01-02 10:00", 120)]
    public void counts_only_opening_slots(string from, string to, int minutes) =>
        Assert.Equal(TimeSpan.FromMinutes(minutes), BusinessCalendar.Default.BusinessTimeBetween(InParis(from), InParis(to)));

    [Fact]
    public void backwards_is_negative()
    {
        var due = InParis("2023-03-17 16:00");

        Assert.Equal(TimeSpan.FromHours(-4), BusinessCalendar.Default.BusinessTimeBetween(InParis("2023-03-20 11:00"), due));
    }

    [Fact]
    public void spans_several_years()
    {
        var calendar = BusinessCalendar.From(CalendarDefinition.AroundTheClock("Europe/Paris"));

        Assert.Equal(TimeSpan.FromDays(1096), calendar.BusinessTimeBetween(InUtc("2023-05-01 00:00"), InUtc("2026-05-01 00:00")));
    }

    [Fact]
    public void refuses_more_than_a_century() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => BusinessCalendar.Default.BusinessTimeBetween(InUtc("0002-01-01"), InUtc("2023-01-01")));

    [Fact]
    public void refuses_an_end_that_is_not_utc()
    {
        var end = new DateTime(2023, 3, 17, 16, 0, 0, DateTimeKind.Local);

        Assert.Equal("toUtc", Assert.Throws<ArgumentException>(() => BusinessCalendar.Default.BusinessTimeBetween(InUtc("2023-03-16"), end)).ParamName);
    }
}
