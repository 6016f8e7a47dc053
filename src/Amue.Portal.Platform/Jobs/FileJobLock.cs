using Amue.Portal.Platform.Data;

namespace Amue.Portal.Platform.Jobs;

/// <summary>For the embedded database, whose processes are all on this machine: the command line may run a job beside the server.</summary>
internal sealed class FileJobLock(DataDirectory data) : JobLock
{
    public override Task<JobLease?> TryTakeAsync(string job, CancellationToken cancellationToken) =>
        Task.FromResult<JobLease?>(FileLock.TryTake(data.PathOf("jobs", $"{job}.lock")) is { } taken ? new Lease(taken) : null);

    private sealed class Lease(FileLock taken) : JobLease
    {
        public override ValueTask DisposeAsync()
        {
            taken.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
