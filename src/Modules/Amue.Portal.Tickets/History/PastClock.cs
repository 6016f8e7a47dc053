namespace Amue.Portal.Tickets.History;

/// <summary>The time at which an act of the history takes place. Given to the operations that do it, and to nothing else.</summary>
internal sealed class PastClock : TimeProvider
{
    private DateTimeOffset _now;

    public void Set(DateTime utc) => _now = new DateTimeOffset(utc);

    public override DateTimeOffset GetUtcNow() => _now;
}
