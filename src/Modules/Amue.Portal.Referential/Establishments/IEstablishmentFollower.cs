namespace Amue.Portal.Referential.Establishments;

/// <summary>
/// Extension point: what a module keeps of an establishment follows it when it becomes part of another, and when it leaves. Work is
/// done in steps, each saved on its own, and asked for again until nothing is left: a stopped portal takes it up where it was.
/// </summary>
public interface IEstablishmentFollower
{
    /// <returns>False when nothing was left to move.</returns>
    Task<bool> MoveSomeAsync(Guid from, Guid into, CancellationToken cancellationToken);

    /// <returns>False when nothing was left to close.</returns>
    Task<bool> CloseSomeAsync(Guid establishmentId, CancellationToken cancellationToken);
}
