using Amue.Portal.Platform.Security;

namespace Amue.Portal.Platform.Time;

/// <summary>Moments on a reader's own clock.</summary>
public static class LocalTime
{
    public static DateTime Of(DateTime at, Actor reader) =>
        TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(at, DateTimeKind.Utc), TimeZoneInfo.FindSystemTimeZoneById(reader.TimeZoneId));
}
