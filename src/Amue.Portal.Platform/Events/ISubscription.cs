namespace Amue.Portal.Platform.Events;

/// <summary>
/// Extension point: follows the log in order, at least once. What it writes through the scope's <c>PortalDb</c> commits with
/// its checkpoint, so it is done exactly once; anything else it does must bear being done again.
/// </summary>
public interface ISubscription
{
    /// <summary>Stable: the checkpoint is kept under it.</summary>
    string Name { get; }

    /// <summary>The event types it handles; others are passed over.</summary>
    IReadOnlyCollection<string> EventTypes { get; }

    Task HandleAsync(EventRecord happened, CancellationToken cancellationToken);
}
