using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Amue.Portal.Operating.Nodes;

/// <summary>Reads this node's state every few seconds, for the command line and for the metrics, which must not wait for a database.</summary>
internal sealed class NodePulse(IServiceScopeFactory scopes, NodeFile file, ILogger<NodePulse> logger) : BackgroundService
{
    private static readonly TimeSpan First = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(15);

    private volatile NodeState? _last;

    /// <summary>The last reading; null before the first.</summary>
    public NodeState? Last => _last;

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        file.Remove();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var wait = First;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await Task.Delay(wait, stoppingToken);
                wait = Period;
                await using var scope = scopes.CreateAsyncScope();
                var state = await scope.ServiceProvider.GetRequiredService<ThisNode>().ReadAsync(stoppingToken);
                _last = state;
                await file.WriteAsync(state, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                logger.LogWarning(failure, "The state of this node could not be read or written");
            }
        }
    }
}
