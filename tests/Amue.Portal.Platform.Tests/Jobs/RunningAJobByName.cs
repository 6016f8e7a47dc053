using System.Collections.Concurrent;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Jobs;
using Amue.Portal.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Amue.Portal.Platform.Tests.Jobs;

public sealed class RunningAJobByName
{
    [Fact]
    public async Task does_the_work_before_it_returns()
    {
        var done = 0;
        await using var server = await JobServer.StartIdleAsync(async token =>
        {
            await Task.Delay(1, token);
            done++;
        });

        var run = await server.RunAsync();

        Assert.Equal(1, done);
        Assert.Equal((JobOutcome.Succeeded, null), (run.Outcome, run.Error));
    }

    [Fact]
    public async Task gives_each_run_a_scope_and_disposes_of_it()
    {
        var scoped = new ConcurrentQueue<Scoped>();
        await using var server = await JobServer.StartIdleAsync(
            (scope, _) =>
            {
                var service = scope.GetRequiredService<Scoped>();
                Assert.Same(service, scope.GetRequiredService<Scoped>());
                Assert.False(service.IsDisposed);
                scoped.Enqueue(service);
                return Task.CompletedTask;
            },
            builder => builder.Services.AddScoped<Scoped>());

        Assert.Equal(JobOutcome.Succeeded, (await server.RunAsync()).Outcome);
        Assert.Equal(JobOutcome.Succeeded, (await server.RunAsync()).Outcome);

        Assert.Equal(2, scoped.Distinct().Count());
        Assert.All(scoped, service => Assert.True(service.IsDisposed));
    }

    [Fact]
    public async Task waits_for_the_run_under_way()
    {
        var (running, most) = (0, 0);
        await using var server = await JobServer.StartIdleAsync(async token =>
        {
            most = Math.Max(most, Interlocked.Increment(ref running));
            try
            {
                await Task.Delay(20, token);
            }
            finally
            {
                Interlocked.Decrement(ref running);
            }
        });

        var runs = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => server.RunAsync())).Soonly();

        Assert.Equal(1, most);
        Assert.All(runs, run => Assert.Equal(JobOutcome.Succeeded, run.Outcome));
    }

    [Fact]
    public async Task that_throws_is_a_failure_which_the_next_run_may_mend()
    {
        var attempts = 0;
        await using var server = await JobServer.StartIdleAsync(_ => ++attempts < 3 ? throw new InvalidDataException("The file is cut.") : Task.CompletedTask);

        var first = await server.RunAsync();
        await server.RunAsync();

        Assert.Equal((JobOutcome.Failed, "InvalidDataException: The file is cut."), (first.Outcome, first.Error));
        Assert.Equal(2, server.State.Failures);
        Assert.Equal(JobOutcome.Succeeded, (await server.RunAsync()).Outcome);
        Assert.Equal(0, server.State.Failures);
    }

    [Fact]
    public async Task that_times_out_by_itself_is_a_failure_not_a_cancellation()
    {
        await using var server = await JobServer.StartIdleAsync(_ => throw new TaskCanceledException("No answer in 100 s."));

        Assert.Equal(JobOutcome.Failed, (await server.RunAsync()).Outcome);
    }

    [Fact]
    public async Task stops_when_its_caller_no_longer_wants_it()
    {
        await using var server = await JobServer.StartIdleAsync(token => Task.Delay(Timeout.Infinite, token));
        using var caller = new CancellationTokenSource();

        var run = server.Runner.RunAsync(JobServer.Name, caller.Token);
        await Soon.UntilAsync(() => server.State.RunningSince is not null);
        await caller.CancelAsync();

        Assert.Equal(JobOutcome.Cancelled, (await run.Soonly()).Outcome);
    }

    [Fact]
    public async Task tells_the_board_when_and_how_by_the_clock_of_the_portal()
    {
        var clock = new FakeClock(new DateTime(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc));
        await using var server = await JobServer.StartIdleAsync(
            _ =>
            {
                clock.Advance(TimeSpan.FromMinutes(3));
                return Task.CompletedTask;
            },
            builder => builder.Services.AddSingleton<TimeProvider>(clock));
        Assert.Null(server.State.LastRun);

        var run = await server.RunAsync();

        var state = server.State;
        Assert.Equal((JobServer.Name, "00:00:00.0010000", null), (state.Name, state.Schedule, state.RunningSince));
        Assert.Equal(run, state.LastRun);
        Assert.Equal(new DateTime(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc), run.StartedAt);
        Assert.Equal(new DateTime(2026, 3, 2, 9, 3, 0, DateTimeKind.Utc), run.EndedAt);
    }

    [Fact]
    public async Task shows_the_run_under_way_on_the_board()
    {
        var gate = new TaskCompletionSource();
        await using var server = await JobServer.StartIdleAsync(_ => gate.Task);

        var run = server.RunAsync();
        await Soon.UntilAsync(() => server.State.RunningSince is not null);
        var since = server.State.RunningSince;
        gate.SetResult();

        Assert.Equal(since, (await run.Soonly()).StartedAt);
        Assert.Null(server.State.RunningSince);
    }

    [Fact]
    public async Task leaves_it_to_another_process_of_the_machine_that_runs_it()
    {
        using var data = new TemporaryFolder();
        var gate = new TaskCompletionSource();
        await using var server = await JobServer.StartIdleAsync(_ => gate.Task, builder => builder.Services.AddSingleton(new DataDirectory(data.Path)));
        await using var other = await JobServer.StartIdleAsync(_ => Task.CompletedTask, builder => builder.Services.AddSingleton(new DataDirectory(data.Path)));

        var run = server.RunAsync();

        Assert.Equal(JobOutcome.RunningElsewhere, (await other.RunAsync()).Outcome);
        gate.SetResult();
        await run.Soonly();
        Assert.Equal(JobOutcome.Succeeded, (await other.RunAsync()).Outcome);
    }

    [Fact]
    public async Task that_does_not_exist_is_a_mistake()
    {
        await using var server = await JobServer.StartIdleAsync(_ => Task.CompletedTask);

        await Assert.ThrowsAsync<ArgumentException>(() => server.Runner.RunAsync("tests.absent"));
        await Assert.ThrowsAsync<ArgumentException>(() => server.Agenda.RunAfterAsync("tests.absent", TimeSpan.Zero, CancellationToken.None));
    }

    private sealed class Scoped : IDisposable
    {
        public bool IsDisposed { get; private set; }

        public void Dispose() => IsDisposed = true;
    }
}
