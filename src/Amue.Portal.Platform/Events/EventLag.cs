namespace Amue.Portal.Platform.Events;

/// <summary>How far a subscription is behind the log.</summary>
/// <param name="Behind">Events that it has not read, those that it would pass over included; at most <see cref="MostCounted"/>.</param>
/// <param name="OldestAt">When the first of them was written; null when there is none.</param>
/// <param name="AdvancedAt">When it last read one; null before the first.</param>
/// <param name="Failures">In a row, on the next event.</param>
/// <param name="Parked">Events given up after too many failures.</param>
public sealed record EventLag(string Subscription, int Behind, DateTime? OldestAt, DateTime? AdvancedAt, int Failures, int Parked)
{
    public const int MostCounted = 10_000;

    /// <summary>For how long the oldest unread event has waited.</summary>
    public TimeSpan WaitedAt(DateTime now) => OldestAt is { } oldest && oldest < now ? now - oldest : TimeSpan.Zero;

    /// <summary>Whether there is something to read and nothing has been read for that long.</summary>
    public bool IsStuckAt(DateTime now, TimeSpan patience) => WaitedAt(now) > patience && (AdvancedAt is null || now - AdvancedAt > patience);
}
