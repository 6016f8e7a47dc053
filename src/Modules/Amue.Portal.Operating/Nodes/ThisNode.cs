using System.Diagnostics;
using Amue.Portal.Notifications.Mail;
using Amue.Portal.Operating.Errors;
using Amue.Portal.Platform.Events;
using Amue.Portal.Platform.Jobs;
using Amue.Portal.Platform.Security;
using Amue.Portal.Search.Indexing;

namespace Amue.Portal.Operating.Nodes;

/// <summary>The state of this process, now.</summary>
internal sealed class ThisNode(JobBoard board, JobAgenda agenda, ErrorCounter errors, EventLags lags, ReadMailBacklog mail, SearchIndex search, TimeProvider time)
{
    public async Task<NodeState> ReadAsync(CancellationToken cancellationToken)
    {
        var jobs = new List<NodeJob>();
        foreach (var job in board.Jobs)
        {
            var last = job.LastRun;
            jobs.Add(new NodeJob(job.Name, job.Schedule, job.RunningSince, last?.StartedAt, last?.Outcome, ErrorOf(last), job.Failures, await agenda.NextRunAtAsync(job.Name, cancellationToken)));
        }

        var backlog = (await mail.ExecuteAsync(Actor.System("node state"), cancellationToken)).Value;
        var index = await search.ReadFileAsync(cancellationToken);
        using var process = Process.GetCurrentProcess();
        return new NodeState(
            time.GetUtcNow().UtcDateTime,
            Environment.MachineName,
            Environment.ProcessId,
            ProgramVersion.Current,
            process.StartTime.ToUniversalTime(),
            jobs,
            errors.Causes,
            await lags.ReadAsync(cancellationToken),
            backlog.Waiting,
            backlog.ParkedCount,
            index.Items,
            index.Behind);
    }

    // The exception's type: its message may tell of people.
    private static string? ErrorOf(JobRun? run) => run?.Error?.Split(':', 2)[0];
}
