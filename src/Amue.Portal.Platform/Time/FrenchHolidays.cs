using System.Collections.Concurrent;

namespace Amue.Portal.Platform.Time;

/// <summary>The public holidays of article L3133-1 of the Code du travail and what each territory adds to them.</summary>
internal static class FrenchHolidays
{
    private static readonly ConcurrentDictionary<(int Year, HolidayTerritory Territory), DateOnly[]> Known = [];

    public static bool Contains(DateOnly date, HolidayTerritory territory) => Of(date.Year, territory).Contains(date);

    /// <summary>The holidays of a year in order.</summary>
    public static IReadOnlyList<DateOnly> Of(int year, HolidayTerritory territory) =>
        Known.GetOrAdd((year, territory), static key => [.. List(key.Year, key.Territory).Distinct().Order()]);

    private static IEnumerable<DateOnly> List(int year, HolidayTerritory territory) =>
        territory == HolidayTerritory.None ? [] : [.. Everywhere(year), .. OnlyIn(territory, year)];

    private static IEnumerable<DateOnly> Everywhere(int year)
    {
        var easter = Easter.SundayOf(year);
        return
        [
            new(year, 1, 1),
            easter.AddDays(1),
            new(year, 5, 1),
            new(year, 5, 8),
            easter.AddDays(39),
            easter.AddDays(50),
            new(year, 7, 14),
            new(year, 8, 15),
            new(year, 11, 1),
            new(year, 11, 11),
            new(year, 12, 25),
        ];
    }

    // The days of the abolition of slavery are those of décret n° 83-1003; Saint-Martin moved to 28 May in 2018.
    // Polynésie française replaced its day of autonomy by Matāriʻi in 2025.
    private static IEnumerable<DateOnly> OnlyIn(HolidayTerritory territory, int year) => territory switch
    {
        HolidayTerritory.AlsaceMoselle => [GoodFriday(year), new(year, 12, 26)],
        HolidayTerritory.Guadeloupe => [new(year, 5, 27)],
        HolidayTerritory.Guyane => [new(year, 6, 10)],
        HolidayTerritory.Martinique => [new(year, 5, 22)],
        HolidayTerritory.Mayotte => [new(year, 4, 27)],
        HolidayTerritory.NouvelleCaledonie => [new(year, 9, 24)],
        HolidayTerritory.PolynesieFrancaise =>
            [new(year, 3, 5), GoodFriday(year), year >= 2025 ? new(year, 11, 20) : new(year, 6, 29)],
        HolidayTerritory.Reunion => [new(year, 12, 20)],
        HolidayTerritory.SaintBarthelemy => [new(year, 10, 9)],
        HolidayTerritory.SaintMartin => [year >= 2018 ? new(year, 5, 28) : new(year, 5, 27)],
        _ => [],
    };

    private static DateOnly GoodFriday(int year) => Easter.SundayOf(year).AddDays(-2);
}
