namespace Amue.Portal.Testing;

/// <summary>
/// A clock that moves only when told. Timers and measured durations stay real: a delay still waits.
/// </summary>
public sealed class FakeClock(DateTime utcNow) : TimeProvider
{
    private long _ticks = TicksOf(utcNow);

    /// <summary>Starts on Monday 2 March 2026 at 9:00 UTC, 10:00 in Paris.</summary>
    public FakeClock()
        : this(new(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc))
    {
    }

    public DateTime UtcNow
    {
        get => new(Volatile.Read(ref _ticks), DateTimeKind.Utc);
        set => Volatile.Write(ref _ticks, TicksOf(value));
    }

    // The machine's time zone must not decide a test.
    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override DateTimeOffset GetUtcNow() => new(UtcNow);

    public void Advance(TimeSpan duration) => Interlocked.Add(ref _ticks, duration.Ticks);

    private static long TicksOf(DateTime time) => time.Kind == DateTimeKind.Utc
        ? time.Ticks
        : throw new ArgumentException($"{time:O} is not in UTC.", nameof(time));
}
