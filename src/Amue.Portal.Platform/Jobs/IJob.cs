namespace Amue.Portal.Platform.Jobs;

/// <summary>
/// Work that comes back: it reads what is due from the database, does it, and does no harm when it runs once more than needed. Each run has
/// a scope of its own, and there are never two at once. An exception is logged and the next run tries again.
/// </summary>
public interface IJob
{
    Task ExecuteAsync(CancellationToken cancellationToken);
}
