using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Amue.Portal.Platform.Data;

/// <summary>Writes what a node holds in memory, at a steady pace and when the node stops. A failure is logged, and the node goes on.</summary>
/// <param name="pause">Between two writes: how much is lost when a node stops short.</param>
/// <param name="logger">Told what could not be written.</param>
public abstract partial class WriteBehind(TimeSpan pause, ILogger logger) : BackgroundService
{
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await TryAsync(cancellationToken);
    }

    /// <summary>Writes everything held so far.</summary>
    protected abstract Task WriteAsync(CancellationToken cancellationToken);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(pause);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                await TryAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException)
        {
            // The node stops; what is left is written by StopAsync.
        }
    }

    private async Task TryAsync(CancellationToken cancellationToken)
    {
        try
        {
            await WriteAsync(cancellationToken);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            LogLoss(failure, GetType().Name);
        }
    }

    [LoggerMessage(LogLevel.Warning, "{Writer} could not write what it held: reports will miss some")]
    private partial void LogLoss(Exception failure, string writer);
}
