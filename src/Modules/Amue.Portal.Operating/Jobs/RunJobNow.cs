using Amue.Portal.Platform.Audit;
using Amue.Portal.Platform.Jobs;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;

namespace Amue.Portal.Operating.Jobs;

/// <summary>Runs a job on this node now, whatever its schedule. A long one goes on when the caller has stopped waiting.</summary>
internal sealed class RunJobNow(JobRunner runner, JobBoard board, AuditLog audit)
{
    public const string AuditedAction = "platform.runJob";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <returns>How it ended; <see cref="AskedRun.Outcome"/> is null while it goes on.</returns>
    public async Task<Outcome<AskedRun>> ExecuteAsync(string? name, Actor actor, CancellationToken cancellationToken)
    {
        if (!actor.MayPortalWide(PlatformPermissions.ManagePlatform) || board.Jobs.All(j => j.Name != name))
        {
            return Refusal.NotFound;
        }

        await audit.RecordAsync(actor, new AuditAct(AuditedAction, $"job:{name}"), cancellationToken);
        var run = runner.RunAsync(name!, CancellationToken.None);
        return await Task.WhenAny(run, Task.Delay(Patience, cancellationToken)) == run
            ? new AskedRun(name!, (await run).Outcome)
            : new AskedRun(name!, Outcome: null);
    }
}
