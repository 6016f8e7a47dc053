using Npgsql;

namespace Amue.Portal.Platform.Jobs;

/// <summary>Listens to its session for as long as the job runs: the session says nothing until it breaks, and the lock with it.</summary>
internal sealed class PostgresJobLease : JobLease
{
    private readonly NpgsqlConnection connection;
    private readonly CancellationTokenSource lost = new();
    private readonly CancellationTokenSource released = new();
    private readonly Task listening;

    public PostgresJobLease(NpgsqlConnection connection)
    {
        this.connection = connection;
        listening = ListenAsync();
    }

    public override CancellationToken Lost => lost.Token;

    public override async ValueTask DisposeAsync()
    {
        await released.CancelAsync();
        await listening;
        await connection.DisposeAsync();
        released.Dispose();
        lost.Dispose();
    }

    private async Task ListenAsync()
    {
        try
        {
            while (true)
            {
                await connection.WaitAsync(released.Token);
            }
        }
        catch (OperationCanceledException) when (released.IsCancellationRequested)
        {
        }
        catch (Exception broken) when (broken is NpgsqlException or IOException or ObjectDisposedException)
        {
            await lost.CancelAsync();
        }
    }
}
