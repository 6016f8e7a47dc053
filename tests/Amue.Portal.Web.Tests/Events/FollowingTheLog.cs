using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Events;
using Amue.Portal.Testing;
using Amue.Portal.Testing.Portal;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Amue.Portal.Web.Tests.Events;

public sealed class FollowingTheLog : IAsyncLifetime
{
    private const string InsertOne = "INSERT INTO events (type, version, at, payload) VALUES ('test.happened', 1, now(), '{\"number\":1}')";

    private NumberedLog _log = null!;

    public async Task InitializeAsync() => _log = await NumberedLog.StartAsync();

    public async Task DisposeAsync() => await _log.DisposeAsync();

    [Fact]
    public async Task handles_each_event_once()
    {
        await _log.AppendAsync(1, 2, 3);
        await _log.AppendAsync(4);
        await UntilHandledAsync(4);

        Assert.Equal([1, 2, 3, 4], await _log.HandledAsync());
    }

    [PostgreSqlFact]
    public async Task reads_nothing_beyond_a_transaction_that_has_not_committed()
    {
        await using var late = await OpenTransaction.BeginAsync(_log.App.ConnectionString!, InsertOne);
        await _log.AppendAsync(2);

        Assert.Equal(1, await CountAsync());
        Assert.Empty(await ReadAsync());
    }

    [PostgreSqlFact]
    public async Task does_not_skip_a_transaction_that_commits_late()
    {
        await using (var late = await OpenTransaction.BeginAsync(_log.App.ConnectionString!, InsertOne))
        {
            await _log.AppendAsync(2);
            Assert.Empty(await ReadAsync());
            await late.CommitAsync();
        }

        await Soon.UntilAsync(async () => (await ReadAsync()).Count == 2);
        Assert.Equal([1, 2], await ReadAsync());
    }

    [PostgreSqlFact]
    public async Task handles_a_late_transaction_and_those_before_it_once_each()
    {
        await using (var late = await OpenTransaction.BeginAsync(_log.App.ConnectionString!, InsertOne))
        {
            await _log.AppendAsync(2);
            await _log.TryAgainAsync();
            await late.CommitAsync();
        }

        await _log.AppendAsync(3);
        await UntilHandledAsync(3);
        Assert.Equal([1, 2, 3], await _log.HandledAsync());
    }

    [PostgreSqlFact]
    public async Task on_two_nodes_handles_each_event_once()
    {
        await using var other = await _log.App.StartAnotherNodeAsync();
        var numbers = Enumerable.Range(1, 60).ToArray();
        foreach (var few in numbers.Chunk(4))
        {
            await Task.WhenAll(
                _log.AppendAsync(few),
                _log.TryAgainAsync(),
                other.Services.GetRequiredService<SubscriptionRunner>().RunOnceAsync(HandledNumbers.SubscriptionName, CancellationToken.None));
        }

        await UntilHandledAsync(60);
        Assert.Equal(numbers.Select(n => (long)n), await _log.HandledAsync());
    }

    private Task UntilHandledAsync(long number) => Soon.UntilAsync(async () =>
    {
        await _log.TryAgainAsync();
        return (await _log.HandledAsync()).Contains(number);
    });

    private Task<int> CountAsync() => _log.App.InScopeAsync(services =>
        services.GetRequiredService<PortalDb>().Events.CountAsync(e => e.Type == EventRecord.TypeOf<TestHappened>()));

    private Task<List<int>> ReadAsync() => _log.App.InScopeAsync(async services =>
        (await services.GetRequiredService<EventReader>().AfterAsync(EventPosition.Start, 10_000, CancellationToken.None))
            .Where(e => e.Type == EventRecord.TypeOf<TestHappened>())
            .Select(e => e.Read<TestHappened>().Number)
            .ToList());

    /// <summary>A writer that takes its time.</summary>
    private sealed class OpenTransaction(NpgsqlConnection connection, NpgsqlTransaction transaction) : IAsyncDisposable
    {
        public static async Task<OpenTransaction> BeginAsync(string connectionString, string sql)
        {
            var connection = new NpgsqlConnection(connectionString);
            await connection.OpenAsync();
            var transaction = await connection.BeginTransactionAsync();
            await using var command = new NpgsqlCommand(sql, connection, transaction);
            await command.ExecuteNonQueryAsync();
            return new OpenTransaction(connection, transaction);
        }

        public Task CommitAsync() => transaction.CommitAsync();

        public async ValueTask DisposeAsync()
        {
            await transaction.DisposeAsync();
            await connection.DisposeAsync();
        }
    }
}
