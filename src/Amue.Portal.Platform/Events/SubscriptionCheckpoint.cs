namespace Amue.Portal.Platform.Events;

/// <summary>How far a subscription has come, and what it could not handle.</summary>
public sealed class SubscriptionCheckpoint
{
    private SubscriptionCheckpoint()
    {
    }

    public SubscriptionCheckpoint(string name) => Name = name;

    public string Name { get; private set; } = "";

    public long Tx { get; private set; }

    public long EventId { get; private set; }

    public DateTime? AdvancedAt { get; private set; }

    /// <summary>Failures in a row on the event after this position.</summary>
    public int Failures { get; private set; }

    /// <summary>Events given up after too many failures.</summary>
    public int Parked { get; private set; }

    public EventPosition Position => new(Tx, EventId);

    public void Advance(EventPosition position, DateTime at)
    {
        (Tx, EventId) = (position.Tx, position.Id);
        AdvancedAt = at;
        Failures = 0;
    }

    public void Fail() => Failures++;

    public void Park(EventPosition position, DateTime at)
    {
        Advance(position, at);
        Parked++;
    }
}
