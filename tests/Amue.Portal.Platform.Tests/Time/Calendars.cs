using Amue.Portal.Platform.Time;

namespace Amue.Portal.Platform.Tests.Time;

internal static class Calendars
{
    public static BusinessCalendar Of(string timeZone, params (DayOfWeek Day, string[] Slots)[] opening) =>
        BusinessCalendar.From(Definition(timeZone, opening));

    public static BusinessCalendar OfficeHoursWith(params Closure[] closures) =>
        BusinessCalendar.From(CalendarDefinition.OfficeHours with { Closures = closures });

    public static BusinessCalendar OfficeHoursIn(HolidayTerritory territory, string timeZone = "Europe/Paris") =>
        BusinessCalendar.From(CalendarDefinition.OfficeHours with
        {
            TimeZone = timeZone,
            PublicHolidays = CalendarDefinition.NameOf(territory),
        });

    public static BusinessCalendar EveryDay(string timeZone, params string[] slots) =>
        Of(timeZone, [.. Enum.GetValues<DayOfWeek>().Select(day => (day, slots))]);

    private static CalendarDefinition Definition(string timeZone, (DayOfWeek Day, string[] Slots)[] opening) => new()
    {
        TimeZone = timeZone,
        PublicHolidays = CalendarDefinition.NameOf(HolidayTerritory.None),
        Opening = opening.ToDictionary(day => CalendarDefinition.NameOf(day.Day), day => (IReadOnlyList<string>)day.Slots),
    };
}
