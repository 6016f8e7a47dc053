namespace Amue.Portal.Platform.Jobs;

public enum JobOutcome
{
    Succeeded,

    /// <summary>It threw, or lost its lock; the next run tries again.</summary>
    Failed,

    /// <summary>The portal was stopping, or whoever asked for the run no longer wanted it.</summary>
    Cancelled,

    /// <summary>Another node, or another process of this machine, was running the job.</summary>
    RunningElsewhere,
}
