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

    /// <summary>Where the disk is full, making the index again would fail again at once.</summary>
    private static readonly TimeSpan PauseAfterFailure = TimeSpan.FromMinutes(1);

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await follower.StopAsync();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        while (true)
        {
            var pause = await CatchUpAsync(stoppingToken) ? Pause : PauseAfterFailure;
            await Task.Delay(pause, time, stoppingToken);
        }
    }

    private async Task<bool> CatchUpAsync(CancellationToken stoppingToken)
    {
        try
        {
            await follower.CatchUpAsync(stoppingToken);
            return true;
        }
        catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
        {
            logger.LogError(failure, "The search index could not be brought up to date; the next search tries again");
            return false;
        }
    }
}
