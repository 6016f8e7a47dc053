namespace Amue.Portal.Accounts.Roles;

/// <summary>A right that has a last day holds until that day is over in Paris.</summary>
internal static class LastDay
{
    private static readonly TimeZoneInfo Paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    // The last day of all means no end.
    public static DateTime? EndOf(DateOnly? lastDay) =>
        lastDay is { } day && day < DateOnly.MaxValue ? TimeZoneInfo.ConvertTimeToUtc(day.AddDays(1).ToDateTime(TimeOnly.MinValue), Paris) : null;

    public static DateOnly? Of(DateTime? end) =>
        end is { } at ? DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(at.AddTicks(-1), Paris)) : null;
}
