using Quartz;

namespace Amue.Portal.Platform.Jobs;

/// <summary>When the jobs of this process run next. Quartz keeps it in memory: every run finds its work in the database.</summary>
public sealed class JobAgenda
{
    private const string ExtraRuns = "extra";
    private static readonly TimeSpan BetweenFirstRuns = TimeSpan.FromSeconds(1);

    private readonly IEnumerable<RegisteredJob> _jobs;
    private readonly JobSettings _settings;
    private readonly ISchedulerFactory _schedulers;
    private IScheduler? _scheduler;

    internal JobAgenda(IEnumerable<RegisteredJob> jobs, JobSettings settings, ISchedulerFactory schedulers)
    {
        _jobs = jobs;
        _settings = settings;
        _schedulers = schedulers;
    }

    /// <summary>
    /// Asks for a run besides the recurring ones: after something was put aside for the job, say. Several requests make one run, the
    /// earliest. Where nothing is scheduled this does nothing, and the next recurring run finds the work.
    /// </summary>
    /// <exception cref="ArgumentException">No job has that name.</exception>
    public async Task RunAfterAsync(string name, TimeSpan delay, CancellationToken cancellationToken)
    {
        if (!_jobs.Any(job => job.Name == name))
        {
            throw new ArgumentException($"There is no job \"{name}\".", nameof(name));
        }

        if (_scheduler is not { } running)
        {
            return;
        }

        var once = TriggerBuilder.Create(running.TimeProvider)
            .WithIdentity(name, ExtraRuns)
            .ForJob(name)
            .StartAt(running.TimeProvider.GetUtcNow() + delay)
            .Build();
        await running.ScheduleTrigger(once, TriggerConflict.KeepEarlier, cancellationToken);
    }

    /// <returns>When a job's next recurring run is due; null where nothing is scheduled.</returns>
    public async Task<DateTime?> NextRunAtAsync(string name, CancellationToken cancellationToken) =>
        _scheduler is { } running && await running.GetTrigger(new TriggerKey(name), cancellationToken) is { NextFireTimeUtc: { } next } ? next.UtcDateTime : null;

    internal async Task StartAsync(CancellationToken cancellationToken)
    {
        if (!_settings.Scheduled)
        {
            return;
        }

        var starting = await _schedulers.GetScheduler(cancellationToken);
        foreach (var (order, job) in _jobs.Index())
        {
            var detail = JobBuilder.Create<QuartzJob>().WithIdentity(job.Name).Build();
            await starting.ScheduleJob(detail, RecurringRuns(job, order, starting.TimeProvider), options: default, cancellationToken);
        }

        await starting.Start(cancellationToken);
        _scheduler = starting;
    }

    /// <summary>Waits for the runs under way, which have been asked to stop, for as long as the host allows.</summary>
    internal async Task StopAsync(CancellationToken cancellationToken)
    {
        if (Interlocked.Exchange(ref _scheduler, null) is { } running)
        {
            await running.Shutdown(waitForJobsToComplete: true, cancellationToken);
        }
    }

    // The first runs follow one another, or every restart would begin with all jobs at once.
    private static ITrigger RecurringRuns(RegisteredJob job, int order, TimeProvider time) => TriggerBuilder.Create(time)
        .WithIdentity(job.Name)
        .StartAt(time.GetUtcNow() + (order * BetweenFirstRuns))
        .WithSchedule(job.Schedule.Builder)
        .Build();
}
