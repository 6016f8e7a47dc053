namespace Amue.Portal.Platform.Time;

/// <summary>Every opening of one UTC year, in order, with the open time that precedes each: both directions of the clock are a binary search.</summary>
internal sealed class OpenYear
{
    private readonly OpenInterval[] _intervals;
    private readonly long[] _openBefore;

    private OpenYear(OpenInterval[] intervals)
    {
        _intervals = intervals;
        _openBefore = new long[intervals.Length];
        for (var index = 0; index < intervals.Length; index++)
        {
            _openBefore[index] = Total;
            Total += intervals[index].End - intervals[index].Start;
        }
    }

    /// <summary>The open time of the whole year, in ticks.</summary>
    public long Total { get; }

    public static OpenYear Of(int year, TimeZoneInfo zone, OpeningRules rules)
    {
        var start = new DateTime(year, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        var intervals = new List<OpenInterval>();
        foreach (var segment in ClockSegment.Between(start.Ticks, start.AddYears(1).Ticks, zone))
        {
            AddOpenings(segment, rules, intervals);
        }

        return new OpenYear([.. intervals]);
    }

    /// <summary>The openings, and parts of one, that follow an instant.</summary>
    public ArraySegment<OpenInterval> OpeningsAfter(long instant) => new ArraySegment<OpenInterval>(_intervals)[IndexEndingAfter(instant)..];

    /// <summary>The open time from the start of the year to an instant of it.</summary>
    public long OpenTimeUntil(long instant)
    {
        var index = IndexEndingAfter(instant);
        if (index == _intervals.Length)
        {
            return Total;
        }

        return _openBefore[index] + Math.Max(0, instant - _intervals[index].Start);
    }

    /// <summary>The first instant of the year by which so much of its open time has passed; the time is positive and within the total.</summary>
    public long InstantAfter(long openTime)
    {
        var found = Array.BinarySearch(_openBefore, openTime);
        var index = (found >= 0 ? found : ~found) - 1;
        return _intervals[index].Start + openTime - _openBefore[index];
    }

    private int IndexEndingAfter(long instant)
    {
        var (low, high) = (0, _intervals.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_intervals[middle].End > instant)
            {
                high = middle;
            }
            else
            {
                low = middle + 1;
            }
        }

        return low;
    }

    // Within a segment the wall clock runs evenly, so a slot that the clocks skip vanishes, and one they repeat counts twice.
    private static void AddOpenings(ClockSegment segment, OpeningRules rules, List<OpenInterval> intervals)
    {
        var (localStart, localEnd) = (segment.Start + segment.Offset, segment.End + segment.Offset);
        var last = DateOf(localEnd - 1);
        for (var date = DateOf(localStart); date <= last; date = date.AddDays(1))
        {
            var midnight = date.DayNumber * TimeSpan.TicksPerDay;
            foreach (var slot in rules.SlotsOn(date))
            {
                var opens = Math.Max(midnight + slot.Opens.Ticks, localStart);
                var closes = Math.Min(midnight + slot.Closes.Ticks, localEnd);
                if (opens < closes)
                {
                    intervals.Add(new OpenInterval(opens - segment.Offset, closes - segment.Offset, date));
                }
            }
        }
    }

    private static DateOnly DateOf(long localTicks) => DateOnly.FromDayNumber((int)(localTicks / TimeSpan.TicksPerDay));
}
