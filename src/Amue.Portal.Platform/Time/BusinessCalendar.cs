using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Amue.Portal.Platform.Operations;

namespace Amue.Portal.Platform.Time;

/// <summary>
/// When somebody works: the opening slots of a week in a time zone, less public holidays and closures. An instant is open when the
/// wall clock of the zone shows a time inside a slot of the day, so the calendar follows clock changes. Immutable and thread-safe.
/// </summary>
public sealed class BusinessCalendar
{
    /// <summary>No due date lies further away: a calendar closed for ever or a budget without measure is an error, not a long wait.</summary>
    private const int HorizonInYears = 100;

    private readonly OpeningRules _rules;
    private readonly ConcurrentDictionary<int, OpenYear> _years = [];

    internal BusinessCalendar(CalendarDefinition definition, TimeZoneInfo timeZone, OpeningRules rules)
    {
        Definition = definition;
        TimeZone = timeZone;
        _rules = rules;
    }

    /// <summary>The calendar of <see cref="CalendarDefinition.OfficeHours"/>.</summary>
    public static BusinessCalendar Default { get; } = From(CalendarDefinition.OfficeHours);

    public CalendarDefinition Definition { get; }

    public TimeZoneInfo TimeZone { get; }

    /// <summary>The calendar, or every field of the definition that is wrong: <c>opening.monday[1]</c>, <c>closures[0].to</c>…</summary>
    public static Outcome<BusinessCalendar> Read(CalendarDefinition definition) => CalendarReader.Read(definition);

    /// <inheritdoc cref="Read(CalendarDefinition)"/>
    public static Outcome<BusinessCalendar> Read(string json) => CalendarReader.Read(json);

    /// <inheritdoc cref="Read(CalendarDefinition)"/>
    public static Outcome<BusinessCalendar> Read(JsonElement json) => CalendarReader.Read(json);

    /// <summary>For a definition known to be right.</summary>
    /// <exception cref="ArgumentException">It is not.</exception>
    public static BusinessCalendar From(CalendarDefinition definition)
    {
        var outcome = Read(definition);
        return outcome.Succeeded
            ? outcome.Value
            : throw new ArgumentException(
                $"The calendar is not valid: {string.Join("; ", outcome.Refusal.Errors.Select(error => $"{error.Field} {error.Key}"))}.", nameof(definition));
    }

    public bool IsOpenAt(DateTime instantUtc) => NextOpening(instantUtc) == instantUtc;

    /// <summary>The instant itself when it is open, otherwise the start of the next slot.</summary>
    /// <exception cref="InvalidOperationException">The calendar does not open within 100 years.</exception>
    public DateTime NextOpening(DateTime instantUtc)
    {
        foreach (var opening in OpeningsAfter(Ticks(instantUtc)))
        {
            return Utc(Math.Max(opening.Start, instantUtc.Ticks));
        }

        throw NothingWithinHorizon(instantUtc);
    }

    /// <summary>
    /// The first instant by which the budget of open time has passed. It may be a closing (18:00), never an instant that follows one while
    /// the calendar is closed. An empty budget is due at once, open or not.
    /// </summary>
    /// <exception cref="InvalidOperationException">The budget is not spent within 100 years.</exception>
    public DateTime AddBusinessTime(DateTime startUtc, TimeSpan budget)
    {
        var start = Ticks(startUtc);
        ArgumentOutOfRangeException.ThrowIfLessThan(budget, TimeSpan.Zero);
        if (budget == TimeSpan.Zero)
        {
            return startUtc;
        }

        if (budget.TotalDays > HorizonInYears * 366)
        {
            throw NothingWithinHorizon(startUtc);
        }

        var remaining = budget.Ticks + Year(startUtc.Year).OpenTimeUntil(start);
        for (var year = startUtc.Year; year <= LastYearFrom(startUtc); year++)
        {
            var openYear = Year(year);
            if (remaining <= openYear.Total)
            {
                return Utc(openYear.InstantAfter(remaining));
            }

            remaining -= openYear.Total;
        }

        throw NothingWithinHorizon(startUtc);
    }

    /// <summary>The open time from one instant to another; negative when they come in the other order.</summary>
    public TimeSpan BusinessTimeBetween(DateTime fromUtc, DateTime toUtc)
    {
        var (from, to) = (Ticks(fromUtc), Ticks(toUtc));
        if (to < from)
        {
            return -BusinessTimeBetween(toUtc, fromUtc);
        }

        ArgumentOutOfRangeException.ThrowIfGreaterThan(toUtc.Year, LastYearFrom(fromUtc), nameof(toUtc));
        var openTime = Year(toUtc.Year).OpenTimeUntil(to) - Year(fromUtc.Year).OpenTimeUntil(from);
        for (var year = fromUtc.Year; year < toUtc.Year; year++)
        {
            openTime += Year(year).Total;
        }

        return TimeSpan.FromTicks(openTime);
    }

    /// <summary>
    /// The closing of the last of so many business days, counted from the day after the start on the calendar's own clocks. A business day
    /// is a date with some open time. Ten days from any moment of Monday 1 June, closed or open, end on Monday 15 June at 18:00: whoever
    /// has ten days has the whole of the tenth. No day at all ends at once.
    /// </summary>
    /// <exception cref="InvalidOperationException">There are not so many business days within 100 years.</exception>
    public DateTime AddBusinessDays(DateTime startUtc, int days)
    {
        var start = Ticks(startUtc);
        ArgumentOutOfRangeException.ThrowIfNegative(days);
        if (days == 0)
        {
            return startUtc;
        }

        var counted = 0;
        var closing = start;
        var date = DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(startUtc, TimeZone));
        foreach (var opening in OpeningsAfter(start))
        {
            if (opening.Date > date)
            {
                if (counted == days)
                {
                    break;
                }

                counted++;
                date = opening.Date;
            }

            closing = opening.End;
        }

        return counted == days ? Utc(closing) : throw NothingWithinHorizon(startUtc);
    }

    private IEnumerable<OpenInterval> OpeningsAfter(long instant)
    {
        var start = Utc(instant);
        for (var year = start.Year; year <= LastYearFrom(start); year++)
        {
            foreach (var opening in Year(year).OpeningsAfter(instant))
            {
                yield return opening;
            }
        }
    }

    private OpenYear Year(int year) => _years.GetOrAdd(year, static (year, calendar) => OpenYear.Of(year, calendar.TimeZone, calendar._rules), this);

    // Local dates reach into the neighbouring years, so the first and last year of DateTime are out of bounds.
    private static int LastYearFrom(DateTime start) => Math.Min(start.Year + HorizonInYears, DateTime.MaxValue.Year - 1);

    private static long Ticks(DateTime instant, [CallerArgumentExpression(nameof(instant))] string? name = null)
    {
        if (instant.Kind != DateTimeKind.Utc)
        {
            throw new ArgumentException($"A calendar counts in UTC; this time is {instant.Kind}.", name);
        }

        if (instant.Year == DateTime.MinValue.Year || instant.Year == DateTime.MaxValue.Year)
        {
            throw new ArgumentOutOfRangeException(name, instant, "A calendar covers the years 2 to 9998.");
        }

        return instant.Ticks;
    }

    private static DateTime Utc(long ticks) => new(ticks, DateTimeKind.Utc);

    private static InvalidOperationException NothingWithinHorizon(DateTime start) =>
        new($"The calendar does not open enough within {HorizonInYears} years of {start:yyyy-MM-dd}: its closures leave too little, or too much is asked.");
}
