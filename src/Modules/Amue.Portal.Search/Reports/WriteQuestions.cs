using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Amue.Portal.Search.Reports;

/// <summary>Writes what this node's readers asked, every few seconds and when it stops.</summary>
internal sealed class WriteQuestions(QuestionLog log, ILogger<WriteQuestions> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await WriteAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                await WriteAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException)
        {
            // The node stops; what is left is written by StopAsync.
        }
    }

    private async Task WriteAsync(CancellationToken cancellationToken)
    {
        try
        {
            await log.FlushAsync(cancellationToken);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            logger.LogWarning(failure, "Questions asked could not be written: reports will miss some");
        }
    }
}
