using Amue.Portal.Platform.Time;
using FsCheck;
using FsCheck.Fluent;

namespace Amue.Portal.Platform.Tests.Time;

/// <summary>Random calendars and starts that crowd around what goes wrong: clock changes, holidays, ends of years, edges of slots.</summary>
internal sealed record CalendarCase(CalendarDefinition Definition, DateTime Start, TimeSpan Budget, int Days)
{
    private static readonly string[] Zones =
    [
        "Europe/Paris", "Europe/Paris", "Europe/Paris", "UTC", "Pacific/Noumea", "Pacific/Tahiti", "Indian/Reunion", "America/Cayenne",
        "America/Miquelon", "America/Havana", "Australia/Lord_Howe", "Asia/Kathmandu", "Pacific/Chatham", "Africa/Casablanca",
    ];

    private static readonly string[] Territories = ["none", "mainland", "alsaceMoselle", "reunion"];

    public static Arbitrary<CalendarCase> Any { get; } = Arb.From(
        from start in Starts()
        from definition in Definitions(start)
        from minutes in Gen.Choose(0, 4000)
        from seconds in Gen.Elements(0, 0, 1, 59)
        from days in Gen.Choose(1, 12)
        select new CalendarCase(definition, start, new TimeSpan(0, minutes, seconds), days));

    public override string ToString() => $"{Start:u} + {Budget} or {Days} days in {Definition.ToJson()}";

    private static Gen<DateTime> Starts() =>
        from anchor in Gen.OneOf(
            from day in Gen.Choose(0, 24 * 365) select new DateTime(2015, 6, 1, 0, 0, 0, DateTimeKind.Utc).AddDays(day),
            from year in Gen.Choose(2016, 2038)
            from month in Gen.Elements(3, 4, 10, 11)
            from day in Gen.Choose(1, 30)
            select new DateTime(year, month, day, 0, 0, 0, DateTimeKind.Utc),
            from year in Gen.Choose(2016, 2038)
            from day in Gen.Choose(-12, 3)
            select new DateTime(year, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddDays(day),
            from year in Gen.Elements(2016, 2020, 2024, 2028)
            from day in Gen.Choose(-4, 1)
            select new DateTime(year, 3, 1, 0, 0, 0, DateTimeKind.Utc).AddDays(day))
        from minute in Gen.Choose(0, (24 * 60) - 1)
        from seconds in Gen.Elements(0.0, 0.0, 1.0, 59.5)
        select anchor.AddMinutes(minute).AddSeconds(seconds);

    private static Gen<CalendarDefinition> Definitions(DateTime start) =>
        from zone in Gen.Elements(Zones)
        from territory in Gen.Elements(Territories)
        from week in Gen.ArrayOf(Slots(), 7)
        from closures in Gen.ArrayOf(Closures(start), 2)
        select new CalendarDefinition
        {
            TimeZone = zone,
            PublicHolidays = territory,
            Opening = Week(week),
            Closures = closures,
        };

    private static Gen<string[]> Slots() => Gen.Frequency(
        (3, Gen.Constant<string[]>(["09:00-12:30", "13:30-18:00"])),
        (2, Gen.Constant<string[]>([])),
        (2, Gen.Constant<string[]>(["00:00-24:00"])),
        (2, Gen.Constant<string[]>(["00:00-02:30", "22:15-24:00"])),
        (4, from edges in Gen.ListOf(Gen.Choose(0, 24 * 60), 4) select SlotsBetween(edges)));

    private static Gen<Closure> Closures(DateTime start) =>
        from first in Gen.Choose(-3, 20)
        from length in Gen.Elements(0, 0, 1, 5)
        let day = start.AddDays(first)
        select new Closure($"{day:yyyy-MM-dd}", length == 0 ? null : $"{day.AddDays(length):yyyy-MM-dd}");

    private static string[] SlotsBetween(IEnumerable<int> edges) =>
        [.. edges.Distinct().Order().Chunk(2).Where(pair => pair.Length == 2).Select(pair => $"{Clock(pair[0])}-{Clock(pair[1])}")];

    // Friday keeps office hours, so that every calendar opens.
    private static Dictionary<string, IReadOnlyList<string>> Week(string[][] week) =>
        Enum.GetValues<DayOfWeek>().ToDictionary(
            CalendarDefinition.NameOf,
            day => (IReadOnlyList<string>)(day == DayOfWeek.Friday && week[5] is [] ? ["09:00-18:00"] : week[(int)day]));

    private static string Clock(int minute) => $"{minute / 60:00}:{minute % 60:00}";
}
