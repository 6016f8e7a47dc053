namespace Amue.Portal.Platform.Jobs;

/// <summary>The right to run a job until it is disposed of, or until it is lost.</summary>
internal abstract class JobLease : IAsyncDisposable
{
    /// <summary>Cancelled when the lock goes while the job runs: another process may then start it.</summary>
    public virtual CancellationToken Lost => CancellationToken.None;

    public abstract ValueTask DisposeAsync();
}
