using System.Globalization;
using Amue.Portal.Platform.Time;

namespace Amue.Portal.Platform.Tests.Time;

public sealed class FindingEaster
{
    [Theory]
    [InlineData("1818-03-22")]
    [InlineData("1943-04-25")]
    [InlineData("1954-04-18")]
    [InlineData("1981-04-19")]
    [InlineData("2000-04-23")]
    [InlineData("2008-03-23")]
    [InlineData("2011-04-24")]
    [InlineData("2049-04-18")]
    [InlineData("2076-04-19")]
    [InlineData("2285-03-22")]
    public void gives_the_rare_dates(string sunday)
    {
        var expected = DateOnly.ParseExact(sunday, "yyyy-MM-dd", CultureInfo.InvariantCulture);

        Assert.Equal(expected, Easter.SundayOf(expected.Year));
    }

    [Fact]
    public void gives_the_published_dates_from_2015_to_2040() =>
        Assert.Equal(
            PublishedEasters.ByYear.OrderBy(known => known.Key).Select(known => known.Value),
            Enumerable.Range(2015, 26).Select(Easter.SundayOf));

    [Fact]
    public void agrees_with_the_tables_of_epacts_over_two_millennia()
    {
        foreach (var year in Enumerable.Range(1583, 2000))
        {
            Assert.True(FromEpact(year) == Easter.SundayOf(year), $"{year}");
        }
    }

    // The rule of the Church as the tables of 1582 apply it: the Sunday after the fourteenth day of the paschal moon.
    private static DateOnly FromEpact(int year)
    {
        var goldenNumber = (year % 19) + 1;
        var century = (year / 100) + 1;
        var solarCorrection = (3 * century / 4) - 12;
        var lunarCorrection = (((8 * century) + 5) / 25) - 5;
        var epact = ((11 * goldenNumber) + 20 + lunarCorrection - solarCorrection) % 30;
        epact = epact < 0 ? epact + 30 : epact;
        if (epact == 24 || (epact == 25 && goldenNumber > 11))
        {
            epact++;
        }

        var fullMoon = new DateOnly(year, 3, 1).AddDays(44 - epact - 1);
        if (fullMoon < new DateOnly(year, 3, 21))
        {
            fullMoon = fullMoon.AddDays(30);
        }

        return fullMoon.AddDays(7 - (int)fullMoon.DayOfWeek);
    }
}
