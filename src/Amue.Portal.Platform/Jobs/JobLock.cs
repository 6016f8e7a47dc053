namespace Amue.Portal.Platform.Jobs;

/// <summary>Keeps the processes that share a database from running one job at the same time.</summary>
internal abstract class JobLock
{
    /// <returns>Null when another process holds the job.</returns>
    public abstract Task<JobLease?> TryTakeAsync(string job, CancellationToken cancellationToken);
}
