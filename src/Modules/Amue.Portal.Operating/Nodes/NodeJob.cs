using Amue.Portal.Platform.Jobs;

namespace Amue.Portal.Operating.Nodes;

/// <summary>A job as it is on a node.</summary>
/// <param name="NextRunAt">Null where nothing is scheduled.</param>
public sealed record NodeJob(string Name, string Schedule, DateTime? RunningSince, DateTime? LastRunAt, JobOutcome? LastOutcome, string? LastError, int Failures, DateTime? NextRunAt)
{
    /// <summary>How long after its time a run is late.</summary>
    private static readonly TimeSpan Late = TimeSpan.FromMinutes(10);

    public bool IsLateAt(DateTime now) => RunningSince is null && NextRunAt is { } next && now - next > Late;
}
