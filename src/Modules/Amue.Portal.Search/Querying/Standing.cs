using Amue.Portal.Search.Memory;

namespace Amue.Portal.Search.Querying;

/// <summary>
/// What is known of an item apart from its words: whether it helped its readers, whether its solution was confirmed, how fresh
/// it is. Small on purpose: it parts items that answer about as well, and lifts none that answers badly.
/// </summary>
internal static class Standing
{
    private const double Proven = 0.05;
    private const double Useful = 0.08;
    private const double Fresh = 0.05;

    /// <summary>A reader who was helped tells less than ten who were.</summary>
    private const double FewReaders = 4;

    private static readonly TimeSpan HalfLife = TimeSpan.FromDays(365);

    public static double Of(IndexedItem item, DateTime now)
    {
        var votes = item.Helped + item.NotHelped;
        var age = Math.Max(0, (now - item.UpdatedAt) / HalfLife);
        return (item.IsProven ? Proven : 0)
            + (Useful * (item.Helped - item.NotHelped) / (votes + FewReaders))
            + (Fresh * Math.Pow(2, -age));
    }
}
