using System.Globalization;

namespace Amue.Portal.Platform.Tests.Time;

/// <summary>Instants as tests write them: on the clocks of a zone, or in UTC.</summary>
internal static class Moments
{
    public static readonly TimeZoneInfo Paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    public static DateTime InParis(string wallClock) => In(Paris, wallClock);

    public static DateTime In(TimeZoneInfo zone, string wallClock) =>
        TimeZoneInfo.ConvertTimeToUtc(DateTime.Parse(wallClock, CultureInfo.InvariantCulture), zone);

    public static DateTime InUtc(string time) =>
        DateTime.SpecifyKind(DateTime.Parse(time, CultureInfo.InvariantCulture), DateTimeKind.Utc);
}
