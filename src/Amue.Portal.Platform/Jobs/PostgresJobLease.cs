using Npgsql;

namespace Amue.Portal.Platform.Jobs;

/// <summary>Listens to its session for as long as the job runs: the session says nothing until it breaks, and the lock with it.</summary>
internal sealed class PostgresJobLease : JobLease
{
    private readonly NpgsqlConnection _connection;
    private readonly CancellationTokenSource _lost = new();
    private readonly CancellationTokenSource _released = new();
    private readonly Task _listening;

    public PostgresJobLease(NpgsqlConnection connection)
    {
        _connection = connection;
        _listening = ListenAsync();
    }

    public override CancellationToken Lost => _lost.Token;

    public override async ValueTask DisposeAsync()
    {
        await _released.CancelAsync();
        await _listening;
        await UnlockAsync();
        await _connection.DisposeAsync();
        _released.Dispose();
        _lost.Dispose();
    }

    // Closing the session would do, but the server takes its time over it and the next node would find the job still held.
    private async Task UnlockAsync()
    {
        try
        {
            await using var command = new NpgsqlCommand("SELECT pg_advisory_unlock_all()", _connection);
            await command.ExecuteNonQueryAsync(CancellationToken.None);
        }
        catch (Exception broken) when (IsBreak(broken))
        {
        }
    }

    private async Task ListenAsync()
    {
        try
        {
            while (true)
            {
                await _connection.WaitAsync(_released.Token);
            }
        }
        catch (OperationCanceledException) when (_released.IsCancellationRequested)
        {
        }
        catch (Exception broken) when (IsBreak(broken))
        {
            await _lost.CancelAsync();
        }
    }

    private static bool IsBreak(Exception failure) => failure is NpgsqlException or IOException or InvalidOperationException;
}
