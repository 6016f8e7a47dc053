namespace Amue.Portal.Platform.Events;

/// <summary>When this process began to be asked about its lag: what others left it to read is not its fault at once.</summary>
internal sealed class FollowingSince(TimeProvider time)
{
    public DateTime At { get; } = time.GetUtcNow().UtcDateTime;
}
