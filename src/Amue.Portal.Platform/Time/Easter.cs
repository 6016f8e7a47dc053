namespace Amue.Portal.Platform.Time;

/// <summary>The date of Easter in the Gregorian calendar, by the method of Meeus, Jones and Butcher.</summary>
internal static class Easter
{
    public static DateOnly SundayOf(int year)
    {
        var (century, yearOfCentury) = Math.DivRem(year, 100);
        var lunarYear = year % 19;
        var lunarCorrection = (century - ((century + 8) / 25) + 1) / 3;
        var daysToFullMoon = ((19 * lunarYear) + century - (century / 4) - lunarCorrection + 15) % 30;
        var daysToSunday = (32 + (2 * (century % 4)) + (2 * (yearOfCentury / 4)) - daysToFullMoon - (yearOfCentury % 4)) % 7;
        var lateMoonCorrection = (lunarYear + (11 * daysToFullMoon) + (22 * daysToSunday)) / 451;
        var daysAfter22March = daysToFullMoon + daysToSunday - (7 * lateMoonCorrection);
        return new DateOnly(year, month: 3, day: 22).AddDays(daysAfter22March);
    }
}
