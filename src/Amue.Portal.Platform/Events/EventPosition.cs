namespace Amue.Portal.Platform.Events;

/// <summary>How far a follower has read: the pair orders the log on both databases.</summary>
public readonly record struct EventPosition(long Tx, long Id)
{
    public static EventPosition Start => default;
}
