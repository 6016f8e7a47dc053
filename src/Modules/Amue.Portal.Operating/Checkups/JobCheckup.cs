using Amue.Portal.Operating.Nodes;
using Amue.Portal.Platform.Checkups;

namespace Amue.Portal.Operating.Checkups;

/// <summary>Whether a server runs on this data directory, and how its jobs and errors are.</summary>
internal sealed class JobCheckup(RunningNode running, TimeProvider time) : ICheckup
{
    public string Subject => "server";

    public bool NeedsDatabase => false;

    public async Task<IReadOnlyList<Finding>> LookAsync(CancellationToken cancellationToken)
    {
        if (await running.FindAsync(cancellationToken) is not { } node)
        {
            return [Finding.Warning("no server runs on this data directory", "Start it: portal serve. Jobs and errors are told once it runs.")];
        }

        var now = time.GetUtcNow().UtcDateTime;
        var troubled = node.Jobs.SelectMany(job => Look(job, now)).ToList();
        var errors = node.Errors.Sum(e => e.Count);
        return
        [
            node.Version == ProgramVersion.Current
                ? Finding.Ok($"version {node.Version} runs since {node.StartedAt:u}, process {node.ProcessId}")
                : Finding.Warning($"version {node.Version} runs, and this is {ProgramVersion.Current}", "Restart it, so that it runs what is installed."),
            .. troubled.Count > 0 ? troubled : [Finding.Ok($"{node.Jobs.Count} jobs, none late or failing")],
            errors == 0 ? Finding.Ok("no error since it started") : Finding.Warning($"{errors} errors since it started, of {node.Errors.Count} causes", "See /administration/exploitation, and the log."),
        ];
    }

    private static IEnumerable<Finding> Look(NodeJob job, DateTime now)
    {
        if (job.Failures > 0)
        {
            yield return Finding.Error($"job {job.Name} failed {job.Failures} times in a row ({job.LastError})", "Read the log for its cause; it runs again as scheduled, or at once from /administration/exploitation.");
        }
        else if (job.IsLateAt(now))
        {
            yield return Finding.Warning($"job {job.Name} was due at {job.NextRunAt:u}", "The server is overloaded or its clock has jumped: restart it if this lasts.");
        }
    }
}
