using Amue.Portal.Platform.Time;

namespace Amue.Portal.Tickets.Resolution;

/// <summary>What silence after a solution leads to, in the hours of the desk that proposed it (domain.md §2.3, 10).</summary>
internal sealed record SilenceDates(DateTime RemindAt, DateTime TacitAt)
{
    public const int DaysToReminder = 5;

    public const int DaysToAcceptance = 10;

    public static SilenceDates After(DateTime proposedAt, BusinessCalendar hours) => new(
        hours.AddBusinessDays(proposedAt, DaysToReminder),
        hours.AddBusinessDays(proposedAt, DaysToAcceptance));

    /// <summary>A reminder that comes late leaves the requester the days it announces.</summary>
    public static DateTime TacitAfterReminder(DateTime tacitAt, DateTime remindedAt, BusinessCalendar hours)
    {
        var afterReminder = hours.AddBusinessDays(remindedAt, DaysToAcceptance - DaysToReminder);
        return afterReminder > tacitAt ? afterReminder : tacitAt;
    }
}
