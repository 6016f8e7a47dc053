using System.Globalization;
using Amue.Portal.Platform.Time;

namespace Amue.Portal.Platform.Tests.Time;

/// <summary>
/// A second opinion on a calendar, slow and plain: it looks at the wall clock minute after minute and reads the definition's own texts.
/// </summary>
internal sealed class MinuteWalk(CalendarDefinition definition)
{
    private static readonly string[] FixedHolidays = ["01-01", "05-01", "05-08", "07-14", "08-15", "11-01", "11-11", "12-25"];

    private readonly TimeZoneInfo _zone = TimeZoneInfo.FindSystemTimeZoneById(definition.TimeZone);
    private readonly Dictionary<DateOnly, bool[]> _openMinutes = [];

    /// <summary>The open stretches from a start to an end, none longer than what is left of a minute.</summary>
    public IEnumerable<(DateTime From, DateTime To, DateOnly Date)> OpenStretches(DateTime start, DateTime end)
    {
        for (var from = start; from < end;)
        {
            var to = from.AddTicks(TimeSpan.TicksPerMinute - (from.Ticks % TimeSpan.TicksPerMinute));
            to = to < end ? to : end;
            var local = TimeZoneInfo.ConvertTimeFromUtc(from, _zone);
            var date = DateOnly.FromDateTime(local);
            if (MinutesOf(date)[(local.Hour * 60) + local.Minute])
            {
                yield return (from, to, date);
            }

            from = to;
        }
    }

    public DateOnly DateAt(DateTime instant) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(instant, _zone));

    private bool[] MinutesOf(DateOnly date)
    {
        if (!_openMinutes.TryGetValue(date, out var minutes))
        {
            minutes = new bool[24 * 60];
            foreach (var slot in IsClosed(date) ? [] : definition.Opening[date.DayOfWeek.ToString().ToLowerInvariant()])
            {
                Array.Fill(minutes, true, MinuteOf(slot[..5]), MinuteOf(slot[6..]) - MinuteOf(slot[..5]));
            }

            _openMinutes.Add(date, minutes);
        }

        return minutes;
    }

    private bool IsClosed(DateOnly date)
    {
        var text = date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return definition.Closures.Any(closure => string.CompareOrdinal(closure.From, text) <= 0 && string.CompareOrdinal(text, closure.To ?? closure.From) <= 0)
            || (definition.PublicHolidays != "none" && IsHoliday(date, text[5..]));
    }

    private bool IsHoliday(DateOnly date, string monthAndDay)
    {
        var daysAfterEaster = date.DayNumber - PublishedEasters.ByYear[date.Year].DayNumber;
        return FixedHolidays.Contains(monthAndDay)
            || daysAfterEaster is 1 or 39 or 50
            || (definition.PublicHolidays == "alsaceMoselle" && (daysAfterEaster == -2 || monthAndDay == "12-26"))
            || (definition.PublicHolidays == "reunion" && monthAndDay == "12-20");
    }

    private static int MinuteOf(string time) =>
        (int.Parse(time[..2], CultureInfo.InvariantCulture) * 60) + int.Parse(time[3..], CultureInfo.InvariantCulture);
}
