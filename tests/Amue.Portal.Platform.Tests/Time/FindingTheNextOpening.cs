using Amue.Portal.Platform.Time;
using static Amue.Portal.Platform.Tests.Time.Moments;

namespace Amue.Portal.Platform.Tests.Time;

public sealed class FindingTheNextOpening
{
    [Theory]
    [InlineData("2023-03-17 10:00", "2023-03-17 10:00")]
    [InlineData("2023-03-17 09:00", "2023-03-17 09:00")]
    [InlineData("2023-03-17 12:30", "2023-03-17 13:30")]
    [InlineData("2023-03-17 18:00", "2023-03-20 09:00")]
    [InlineData("2023-03-17 17:59:59", "2023-03-17 17:59:59")]
    [InlineData("2023-12-31 23:30", "2024-01-02 09:00")]
    public void waits_for_the_next_slot_only_when_closed(string instant, string opening) =>
        Assert.Equal(InParis(opening), BusinessCalendar.Default.NextOpening(InParis(instant)));

    [Theory]
    [InlineData("2023-03-17 09:00", true)]
    [InlineData("2023-03-17 12:30", false)]
    [InlineData("2023-03-17 08:59:59", false)]
    [InlineData("2023-07-14 10:00", false)]
    public void tells_whether_an_instant_is_open(string instant, bool open) =>
        Assert.Equal(open, BusinessCalendar.Default.IsOpenAt(InParis(instant)));

    [Fact]
    public void fails_at_once_when_closures_leave_none()
    {
        var calendar = Calendars.OfficeHoursWith(new Closure("2023-01-01", "9999-12-31"));

        Assert.Throws<InvalidOperationException>(() => calendar.NextOpening(InParis("2023-03-17 16:00")));
    }

    [Fact]
    public void refuses_an_instant_that_is_not_utc() =>
        Assert.Throws<ArgumentException>(() => BusinessCalendar.Default.NextOpening(new DateTime(2023, 3, 17)));

    [Fact]
    public void refuses_an_instant_at_the_edge_of_time() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => BusinessCalendar.Default.NextOpening(DateTime.SpecifyKind(DateTime.MaxValue, DateTimeKind.Utc)));
}
