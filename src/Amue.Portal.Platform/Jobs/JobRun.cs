namespace Amue.Portal.Platform.Jobs;

/// <summary>One run of a job.</summary>
/// <param name="Error">What went wrong, in one line; the log has the rest.</param>
public sealed record JobRun(DateTime StartedAt, DateTime EndedAt, JobOutcome Outcome, string? Error);
