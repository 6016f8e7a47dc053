using System.Globalization;
using Amue.Portal.Platform.Security;

namespace Amue.Portal.Accounts.Languages;

/// <summary>A moment on the reader's clock and in the reader's language.</summary>
internal static class ReaderTime
{
    public static string DayAndTime(DateTime at, Actor reader) => Local(at, reader).ToString("f", CultureInfo.CurrentCulture);

    public static string Day(DateTime at, Actor reader) => Local(at, reader).ToString("D", CultureInfo.CurrentCulture);

    /// <summary>For the <c>datetime</c> attribute.</summary>
    public static string Machine(DateTime at) => at.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static DateTime Local(DateTime at, Actor reader) => TimeZoneInfo.ConvertTimeFromUtc(at, TimeZoneInfo.FindSystemTimeZoneById(reader.TimeZoneId));
}
