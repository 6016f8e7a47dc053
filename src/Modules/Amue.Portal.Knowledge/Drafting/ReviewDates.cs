namespace Amue.Portal.Knowledge.Drafting;

/// <summary>When an article is to be read again (domain.md §2.2: within twelve months).</summary>
internal static class ReviewDates
{
    public const int LongestMonths = 12;

    /// <summary>What its editor asked for, where that is still ahead when it is published.</summary>
    public static DateOnly Of(DateOnly? wished, DateOnly today) =>
        wished is { } date && date > today && date <= today.AddMonths(LongestMonths) ? date : today.AddMonths(LongestMonths);
}
