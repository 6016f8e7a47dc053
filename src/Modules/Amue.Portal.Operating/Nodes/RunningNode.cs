namespace Amue.Portal.Operating.Nodes;

/// <summary>The process that serves this data directory, as the command line finds it.</summary>
public sealed class RunningNode
{
    private static readonly TimeSpan Silence = TimeSpan.FromMinutes(1);

    private readonly NodeFile _file;
    private readonly TimeProvider _time;

    internal RunningNode(NodeFile file, TimeProvider time)
    {
        _file = file;
        _time = time;
    }

    /// <returns>Null when no process has spoken for a minute.</returns>
    public async Task<NodeState?> FindAsync(CancellationToken cancellationToken) =>
        await _file.ReadAsync(cancellationToken) is { } state && _time.GetUtcNow().UtcDateTime - state.At < Silence ? state : null;
}
