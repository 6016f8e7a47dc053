using static Amue.Portal.Platform.Tests.Time.Moments;

namespace Amue.Portal.Platform.Tests.Time;

public sealed class ChangingTheClocks
{
    [Fact]
    public void shortens_a_night_slot_by_the_hour_that_is_skipped()
    {
        var calendar = Calendars.EveryDay("Europe/Paris", "00:00-06:00");

        // 26 March 2023: 02:00 becomes 03:00, at 01:00 UTC.
        Assert.Equal(TimeSpan.FromHours(5), calendar.BusinessTimeBetween(InUtc("2023-03-25 12:00"), InUtc("2023-03-26 12:00")));
        Assert.Equal(InUtc("2023-03-26 02:00"), calendar.AddBusinessTime(InUtc("2023-03-25 23:00"), TimeSpan.FromHours(3)));
    }

    [Fact]
    public void lengthens_a_night_slot_by_the_hour_that_is_repeated()
    {
        var calendar = Calendars.EveryDay("Europe/Paris", "00:00-06:00");

        // 29 October 2023: 03:00 becomes 02:00 again, at 01:00 UTC.
        Assert.Equal(TimeSpan.FromHours(7), calendar.BusinessTimeBetween(InUtc("2023-10-28 12:00"), InUtc("2023-10-29 12:00")));
        Assert.Equal(InUtc("2023-10-29 01:00"), calendar.AddBusinessTime(InUtc("2023-10-28 22:00"), TimeSpan.FromHours(3)));
    }

    [Fact]
    public void opens_a_slot_inside_the_repeated_hour_twice()
    {
        var calendar = Calendars.EveryDay("Europe/Paris", "02:15-02:45");

        Assert.True(calendar.IsOpenAt(InUtc("2023-10-29 00:30")));
        Assert.False(calendar.IsOpenAt(InUtc("2023-10-29 01:00")));
        Assert.True(calendar.IsOpenAt(InUtc("2023-10-29 01:30")));
    }

    [Fact]
    public void never_opens_a_slot_inside_the_skipped_hour()
    {
        var calendar = Calendars.EveryDay("Europe/Paris", "02:15-02:45");

        Assert.Equal(InParis("2023-03-27 02:15"), calendar.NextOpening(InParis("2023-03-25 12:00")));
    }

    [Fact]
    public void skips_a_date_that_a_zone_never_had()
    {
        // Samoa crossed the date line: 29 December 2011 was followed by 31 December.
        var calendar = Calendars.EveryDay("Pacific/Apia", "09:00-12:00");

        Assert.Equal(In(calendar.TimeZone, "2011-12-31 12:00"), calendar.AddBusinessDays(In(calendar.TimeZone, "2011-12-29 10:00"), 1));
    }
}
