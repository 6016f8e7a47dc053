using System.Globalization;
using Amue.Portal.Platform.Time;
using static Amue.Portal.Platform.Tests.Time.Moments;

namespace Amue.Portal.Platform.Tests.Time;

public sealed class ObservingPublicHolidays
{
    [Fact]
    public void closes_the_eleven_days_of_the_law_in_mainland_France() =>
        Assert.Equal(
            [
                "2026-01-01", "2026-04-06", "2026-05-01", "2026-05-08", "2026-05-14", "2026-05-25",
                "2026-07-14", "2026-08-15", "2026-11-01", "2026-11-11", "2026-12-25",
            ],
            Holidays(2026, HolidayTerritory.Mainland));

    [Theory]
    [InlineData(HolidayTerritory.AlsaceMoselle, 2026, "2026-04-03 2026-12-26")]
    [InlineData(HolidayTerritory.Guadeloupe, 2026, "2026-05-27")]
    [InlineData(HolidayTerritory.Guyane, 2026, "2026-06-10")]
    [InlineData(HolidayTerritory.Martinique, 2026, "2026-05-22")]
    [InlineData(HolidayTerritory.Mayotte, 2026, "2026-04-27")]
    [InlineData(HolidayTerritory.NouvelleCaledonie, 2026, "2026-09-24")]
    [InlineData(HolidayTerritory.PolynesieFrancaise, 2024, "2024-03-05 2024-03-29 2024-06-29")]
    [InlineData(HolidayTerritory.PolynesieFrancaise, 2025, "2025-03-05 2025-04-18 2025-11-20")]
    [InlineData(HolidayTerritory.Reunion, 2026, "2026-12-20")]
    [InlineData(HolidayTerritory.SaintBarthelemy, 2026, "2026-10-09")]
    [InlineData(HolidayTerritory.SaintMartin, 2017, "2017-05-27")]
    [InlineData(HolidayTerritory.SaintMartin, 2018, "2018-05-28")]
    public void adds_the_days_of_a_territory(HolidayTerritory territory, int year, string added) =>
        Assert.Equal(added.Split(' '), Holidays(year, territory).Except(Holidays(year, HolidayTerritory.Mainland)));

    [Fact]
    public void counts_a_day_once_when_two_holidays_meet()
    {
        // In 2008 the Ascension fell on 1 May.
        Assert.Equal(10, Holidays(2008, HolidayTerritory.Mainland).Count());
    }

    [Fact]
    public void closes_the_day_of_a_territory_on_its_own_clocks()
    {
        var reunion = Calendars.OfficeHoursIn(HolidayTerritory.Reunion, "Indian/Reunion");

        // Friday 20 December 2024 begins in La Réunion at 20:00 UTC on the 19th.
        Assert.Equal(In(reunion.TimeZone, "2024-12-23 09:00"), reunion.NextOpening(InUtc("2024-12-19 20:30")));
    }

    [Fact]
    public void is_a_choice_of_the_calendar()
    {
        var calendar = Calendars.OfficeHoursIn(HolidayTerritory.None);

        Assert.True(calendar.IsOpenAt(InParis("2023-07-14 10:00")));
    }

    private static IEnumerable<string> Holidays(int year, HolidayTerritory territory) =>
        FrenchHolidays.Of(year, territory).Select(date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
}
