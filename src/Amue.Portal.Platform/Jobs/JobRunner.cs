using System.Collections.Frozen;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Amue.Portal.Platform.Jobs;

/// <summary>Runs a job, now: the only way to run one, for the engine, the administration page, the command line and tests alike.</summary>
public sealed class JobRunner
{
    private readonly FrozenDictionary<string, (RegisteredJob Job, SemaphoreSlim Turn)> _jobs;
    private readonly JobBoard _board;
    private readonly JobLock _jobLock;
    private readonly IServiceScopeFactory _scopes;
    private readonly IHostApplicationLifetime _lifetime;
    private readonly TimeProvider _time;
    private readonly ILogger<JobRunner> _logger;

    internal JobRunner(
        IEnumerable<RegisteredJob> jobs,
        JobBoard board,
        JobLock jobLock,
        IServiceScopeFactory scopes,
        IHostApplicationLifetime lifetime,
        TimeProvider time,
        ILogger<JobRunner> logger)
    {
        _jobs = jobs.ToFrozenDictionary(job => job.Name, job => (job, new SemaphoreSlim(1, 1)));
        _board = board;
        _jobLock = jobLock;
        _scopes = scopes;
        _lifetime = lifetime;
        _time = time;
        _logger = logger;
    }

    /// <summary>Waits for a run under way in this process, then runs the job; what the job throws is in the outcome.</summary>
    /// <exception cref="ArgumentException">No job has that name.</exception>
    public async Task<JobRun> RunAsync(string name, CancellationToken cancellationToken = default)
    {
        if (!_jobs.TryGetValue(name, out var registered))
        {
            throw new ArgumentException($"There is no job \"{name}\".", nameof(name));
        }

        await registered.Turn.WaitAsync(cancellationToken);
        try
        {
            var startedAt = Now();
            _board.Started(name, startedAt);
            var (outcome, error) = await AttemptAsync(registered.Job, cancellationToken);
            var run = new JobRun(startedAt, Now(), outcome, error);
            _board.Ended(name, run);
            return run;
        }
        finally
        {
            registered.Turn.Release();
        }
    }

    private async Task<(JobOutcome Outcome, string? Error)> AttemptAsync(RegisteredJob job, CancellationToken cancellationToken)
    {
        using var wanted = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _lifetime.ApplicationStopping);
        try
        {
            wanted.Token.ThrowIfCancellationRequested();
            await using var lease = await _jobLock.TryTakeAsync(job.Name, wanted.Token);
            if (lease is null)
            {
                return (JobOutcome.RunningElsewhere, null);
            }

            await ExecuteAsync(job, lease, wanted.Token);
            return (JobOutcome.Succeeded, null);
        }
        catch (OperationCanceledException) when (wanted.IsCancellationRequested)
        {
            return (JobOutcome.Cancelled, null);
        }
        catch (Exception failure)
        {
            _logger.LogError(failure, "Job {Job} failed and will run again as scheduled", job.Name);
            return (JobOutcome.Failed, $"{failure.GetType().Name}: {failure.Message}");
        }
    }

    private async Task ExecuteAsync(RegisteredJob job, JobLease lease, CancellationToken wanted)
    {
        using var running = CancellationTokenSource.CreateLinkedTokenSource(wanted, lease.Lost);
        await using var scope = _scopes.CreateAsyncScope();
        var instance = (IJob)scope.ServiceProvider.GetRequiredService(job.Type);
        try
        {
            await instance.ExecuteAsync(running.Token);
        }
        catch (OperationCanceledException cancelled) when (lease.Lost.IsCancellationRequested)
        {
            throw new InvalidOperationException("The lock was lost while the job ran.", cancelled);
        }
    }

    private DateTime Now() => _time.GetUtcNow().UtcDateTime;
}
