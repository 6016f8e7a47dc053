using Amue.Portal.Platform.Time;
using FsCheck;
using FsCheck.Fluent;

namespace Amue.Portal.Platform.Tests.Time;

public sealed class AgreeingWithAMinuteByMinuteWalk
{
    // Beyond these days the walk gives up and compares the open time it has seen.
    private const int DaysWalked = 30;

    [Fact]
    public void finds_the_same_due_date_and_the_same_time_between() => Check(10_000, (@case, calendar, walk) =>
    {
        var due = calendar.AddBusinessTime(@case.Start, @case.Budget);
        var end = @case.Start.AddDays(DaysWalked);
        var seen = TimeSpan.Zero;
        foreach (var (from, to, _) in walk.OpenStretches(@case.Start, end))
        {
            if (seen + (to - from) >= @case.Budget)
            {
                var expected = @case.Budget == TimeSpan.Zero ? @case.Start : from + (@case.Budget - seen);
                Assert.Equal(expected, due);
                Assert.Equal(@case.Budget, calendar.BusinessTimeBetween(@case.Start, due));
                return;
            }

            seen += to - from;
        }

        Assert.Equal(seen, calendar.BusinessTimeBetween(@case.Start, end));
        Assert.True(due > end || @case.Budget == TimeSpan.Zero);
    });

    [Fact]
    public void finds_the_same_next_opening() => Check(1000, (@case, calendar, walk) =>
    {
        var end = @case.Start.AddDays(DaysWalked);
        var opening = calendar.NextOpening(@case.Start);
        var expected = walk.OpenStretches(@case.Start, end).Select(stretch => (DateTime?)stretch.From).FirstOrDefault();

        Assert.Equal(expected, opening < end ? opening : null);
        Assert.Equal(expected == @case.Start, calendar.IsOpenAt(@case.Start));
    });

    [Fact]
    public void finds_the_same_end_of_business_days() => Check(700, (@case, calendar, walk) =>
    {
        var startDate = walk.DateAt(@case.Start);
        var closings = walk.OpenStretches(@case.Start, @case.Start.AddDays(DaysWalked))
            .Where(stretch => stretch.Date > startDate)
            .GroupBy(stretch => stretch.Date)
            .Select(day => day.Max(stretch => stretch.To))
            .SkipLast(1)
            .ToArray();
        var days = Math.Min(@case.Days, closings.Length);

        Assert.Equal(days == 0 ? @case.Start : closings[days - 1], calendar.AddBusinessDays(@case.Start, days));
    });

    private static void Check(int cases, Action<CalendarCase, BusinessCalendar, MinuteWalk> agree) =>
        Prop.ForAll(CalendarCase.Any, @case => agree(@case, BusinessCalendar.From(@case.Definition), new MinuteWalk(@case.Definition)))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(cases));
}
