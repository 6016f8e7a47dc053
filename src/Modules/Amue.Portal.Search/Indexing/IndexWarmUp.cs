using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Amue.Portal.Search.Indexing;

/// <summary>Brings the index up to date as soon as the portal starts, so that the first search does not wait for it, and ends a rebuild before the portal does.</summary>
internal sealed class IndexWarmUp(IndexFollower follower, ILogger<IndexWarmUp> logger) : BackgroundService
{
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await follower.StopAsync();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await Task.Yield();
            await follower.CatchUpAsync(stoppingToken);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            logger.LogError(failure, "The search index could not be brought up to date at start; the next search tries again");
        }
    }
}
