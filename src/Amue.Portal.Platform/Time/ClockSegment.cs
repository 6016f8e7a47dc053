namespace Amue.Portal.Platform.Time;

/// <summary>A stretch of UTC time (in ticks) during which the clocks of a zone keep one offset.</summary>
internal readonly record struct ClockSegment(long Start, long End, long Offset)
{
    /// <summary>Cuts a stretch of time where the clocks change. Two changes that cancel out within a day are not seen; no zone has had any.</summary>
    public static IEnumerable<ClockSegment> Between(long start, long end, TimeZoneInfo zone)
    {
        var segmentStart = start;
        var offset = OffsetAt(start, zone);
        for (var known = start; known < end;)
        {
            var next = Math.Min(known + TimeSpan.TicksPerDay, end);
            if (OffsetAt(next, zone) is var nextOffset && nextOffset != offset)
            {
                var change = ChangeBetween(known, next, zone);
                yield return new ClockSegment(segmentStart, change, offset);
                segmentStart = change;
                offset = nextOffset;
            }

            known = next;
        }

        if (segmentStart < end)
        {
            yield return new ClockSegment(segmentStart, end, offset);
        }
    }

    private static long ChangeBetween(long before, long after, TimeZoneInfo zone)
    {
        var offsetBefore = OffsetAt(before, zone);
        while (after - before > 1)
        {
            var middle = before + ((after - before) / 2);
            if (OffsetAt(middle, zone) == offsetBefore)
            {
                before = middle;
            }
            else
            {
                after = middle;
            }
        }

        return after;
    }

    private static long OffsetAt(long utcTicks, TimeZoneInfo zone) => zone.GetUtcOffset(new DateTime(utcTicks, DateTimeKind.Utc)).Ticks;
}
