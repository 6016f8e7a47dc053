using System.Globalization;

namespace Amue.Portal.Platform.Tests.Time;

/// <summary>Easter Sundays as almanacs print them.</summary>
internal static class PublishedEasters
{
    private const string Sundays =
        """
        2015-04-05 2016-03-27 2017-04-16 2018-04-01 2019-04-21 2020-04-12 2021-04-04 2022-04-17 2023-04-09 2024-03-31
        2025-04-20 2026-04-05 2027-03-28 2028-04-16 2029-04-01 2030-04-21 2031-04-13 2032-03-28 2033-04-17 2034-04-09
        2035-03-25 2036-04-13 2037-04-05 2038-04-25 2039-04-10 2040-04-01
        """;

    public static IReadOnlyDictionary<int, DateOnly> ByYear { get; } = Sundays
        .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        .Select(text => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture))
        .ToDictionary(sunday => sunday.Year);
}
