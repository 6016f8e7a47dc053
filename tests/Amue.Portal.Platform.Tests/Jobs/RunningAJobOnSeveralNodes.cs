using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Jobs;
using Amue.Portal.Testing.PostgreSql;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Npgsql;

namespace Amue.Portal.Platform.Tests.Jobs;

public sealed class RunningAJobOnSeveralNodes : IAsyncLifetime
{
    private const string HeldLocks = "FROM pg_locks WHERE locktype = 'advisory' AND database = (SELECT oid FROM pg_database WHERE datname = current_database())";

    private PostgresDatabase _database = null!;

    public async Task InitializeAsync() => _database = await (await PostgresServer.SharedAsync()).CreateDatabaseAsync();

    public async Task DisposeAsync() => await _database.DisposeAsync();

    [Fact]
    public async Task leaves_it_to_the_node_that_runs_it_and_takes_it_over_afterwards()
    {
        var gate = new TaskCompletionSource();
        await using var node = await StartNodeAsync(_ => gate.Task);
        await using var other = await StartNodeAsync(_ => Task.CompletedTask);

        var run = node.RunAsync();
        await UntilAsync(sessionsHolding: 1);

        Assert.Equal(JobOutcome.RunningElsewhere, (await other.RunAsync()).Outcome);
        gate.SetResult();
        Assert.Equal(JobOutcome.Succeeded, (await run.Soonly()).Outcome);
        Assert.Equal(JobOutcome.Succeeded, (await other.RunAsync()).Outcome);
    }

    [Fact]
    public async Task never_runs_it_on_two_at_once()
    {
        var (running, most, runs) = (0, 0, 0);
        async Task WorkAsync(CancellationToken token)
        {
            most = Math.Max(most, Interlocked.Increment(ref running));
            try
            {
                await Task.Delay(20, token);
            }
            finally
            {
                Interlocked.Decrement(ref running);
                Interlocked.Increment(ref runs);
            }
        }

        var often = TimeSpan.FromMilliseconds(5);
        await using (await JobServer.StartAsync(WorkAsync, often, Join))
        await using (await JobServer.StartAsync(WorkAsync, often, Join))
        await using (await JobServer.StartAsync(WorkAsync, often, Join))
        {
            await Soon.UntilAsync(() => runs >= 20);
        }

        Assert.Equal(1, most);
    }

    [Fact]
    public async Task frees_the_lock_when_the_job_fails()
    {
        await using var node = await StartNodeAsync(_ => throw new InvalidDataException("The file is cut."));
        await using var other = await StartNodeAsync(_ => Task.CompletedTask);

        Assert.Equal(JobOutcome.Failed, (await node.RunAsync()).Outcome);
        Assert.Equal(JobOutcome.Succeeded, (await other.RunAsync()).Outcome);
    }

    [Fact]
    public async Task lets_two_jobs_run_side_by_side()
    {
        var locks = new PostgresJobLock(_database.ConnectionString);
        await using var first = await locks.TryTakeAsync("tests.first", CancellationToken.None);
        await using var second = await locks.TryTakeAsync("tests.second", CancellationToken.None);

        Assert.NotNull(first);
        Assert.NotNull(second);
    }

    [Fact]
    public async Task stops_the_run_whose_session_the_database_ends()
    {
        await using var node = await StartNodeAsync(token => Task.Delay(Timeout.Infinite, token));
        await using var other = await StartNodeAsync(_ => Task.CompletedTask);
        var run = node.RunAsync();
        await UntilAsync(sessionsHolding: 1);

        await ExecuteAsync($"SELECT pg_terminate_backend(pid) {HeldLocks}");

        var ended = await run.Soonly();
        Assert.Equal((JobOutcome.Failed, "InvalidOperationException: The lock was lost while the job ran."), (ended.Outcome, ended.Error));
        await UntilAsync(sessionsHolding: 0);
        Assert.Equal(JobOutcome.Succeeded, (await other.RunAsync()).Outcome);
    }

    [Fact]
    public async Task without_the_database_is_a_failure_and_no_run()
    {
        var runs = 0;
        await using var node = await JobServer.StartIdleAsync(
            _ => Task.FromResult(++runs),
            builder => UsePostgres(builder.Services, new NpgsqlConnectionStringBuilder(_database.ConnectionString) { Database = "absent" }.ConnectionString));

        Assert.Equal(JobOutcome.Failed, (await node.RunAsync()).Outcome);
        Assert.Equal(0, runs);
    }

    private Task<JobServer> StartNodeAsync(Func<CancellationToken, Task> work) => JobServer.StartIdleAsync(work, Join);

    private void Join(HostApplicationBuilder builder) => UsePostgres(builder.Services, _database.ConnectionString);

    private static void UsePostgres(IServiceCollection services, string connectionString) =>
        services.AddSingleton(new DatabaseSettings { Provider = DatabaseProvider.PostgreSql, ConnectionString = connectionString });

    private async Task UntilAsync(long sessionsHolding)
    {
        while (await ExecuteAsync($"SELECT count(*) {HeldLocks}") is not long held || held != sessionsHolding)
        {
            await Task.Delay(10);
        }
    }

    private async Task<object?> ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(_database.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }
}
