namespace Amue.Portal.Platform.Jobs;

/// <summary>A job as the administration page shows it.</summary>
/// <param name="Schedule">An interval (<c>00:05:00</c>) or the five fields of crontab.</param>
/// <param name="RunningSince">Null when no run is under way.</param>
/// <param name="LastRun">The last run that ended in this process; null before the first.</param>
/// <param name="Failures">Runs that failed since the last one that did not.</param>
public sealed record JobState(string Name, string Schedule, DateTime? RunningSince, JobRun? LastRun, int Failures);
