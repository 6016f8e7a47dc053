using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Amue.Portal.Search.Indexing;

/// <summary>
/// Keeps the index in step from the start of the portal, whether anybody searches or not, so that no search waits for all that was written
/// since the last one, and ends a rebuild before the portal does.
/// </summary>
internal sealed class IndexKeeper(IndexFollower follower, TimeProvider time, ILogger<IndexKeeper> logger) : BackgroundService
{
    /// <summary>In so long an import writes what is taken in within a second or two.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await follower.StopAsync();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        using var timer = new PeriodicTimer(Pause, time);
        do
        {
            try
            {
                await follower.CatchUpAsync(stoppingToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                logger.LogError(failure, "The search index could not be brought up to date; the next search tries again");
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
