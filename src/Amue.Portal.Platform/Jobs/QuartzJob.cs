using Quartz;

namespace Amue.Portal.Platform.Jobs;

/// <summary>What Quartz runs in the place of every job: it knows the clock, the runner knows the rest.</summary>
[DisallowConcurrentExecution]
internal sealed class QuartzJob(JobRunner runner) : Quartz.IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) =>
        await runner.RunAsync(context.JobDetail.Key.Name, cancellationToken);
}
