using System.Collections.Concurrent;

namespace Amue.Portal.Platform.Jobs;

/// <summary>What the jobs of this process are doing and how their last runs ended; it begins anew with the process.</summary>
public sealed class JobBoard
{
    private readonly ConcurrentDictionary<string, JobState> _states;

    internal JobBoard(IEnumerable<RegisteredJob> jobs)
    {
        _states = new(jobs.Select(job => KeyValuePair.Create(job.Name, new JobState(job.Name, job.Schedule.ToString(), null, null, 0))));
    }

    /// <summary>Every job, by name.</summary>
    public IReadOnlyList<JobState> Jobs => [.. _states.Values.OrderBy(state => state.Name, StringComparer.Ordinal)];

    internal void Started(string name, DateTime at) => Change(name, state => state with { RunningSince = at });

    internal void Ended(string name, JobRun run) => Change(name, state => state with
    {
        RunningSince = null,
        LastRun = run,
        Failures = run.Outcome == JobOutcome.Failed ? state.Failures + 1 : 0,
    });

    // One run at a time of a job: nobody else changes the state of that name meanwhile.
    private void Change(string name, Func<JobState, JobState> change) => _states[name] = change(_states[name]);
}
