using Amue.Portal.Platform.Jobs;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Amue.Portal.Platform.Tests.Jobs;

public sealed class SchedulingAJob
{
    private static readonly TimeSpan Often = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan Rarely = TimeSpan.FromDays(1);

    [Fact]
    public async Task runs_it_again_and_again()
    {
        var runs = 0;
        await using var server = await JobServer.StartAsync(_ => Task.FromResult(Interlocked.Increment(ref runs)), Often);

        await Soon.UntilAsync(() => runs >= 5);
    }

    [Fact]
    public async Task tries_again_after_a_failure()
    {
        var runs = 0;
        await using var server = await JobServer.StartAsync(
            _ => Interlocked.Increment(ref runs) < 4 ? throw new InvalidDataException("The file is cut.") : Task.CompletedTask,
            Often);

        await Soon.UntilAsync(() => server.State.LastRun?.Outcome == JobOutcome.Succeeded);

        Assert.True(runs >= 4);
    }

    [Fact]
    public async Task never_runs_it_twice_at_once_however_long_it_takes()
    {
        var (running, most, runs) = (0, 0, 0);
        await using var server = await JobServer.StartAsync(
            async token =>
            {
                most = Math.Max(most, Interlocked.Increment(ref running));
                try
                {
                    await Task.Delay(60, token);
                }
                finally
                {
                    Interlocked.Decrement(ref running);
                    Interlocked.Increment(ref runs);
                }
            },
            Often);

        await Task.WhenAll(server.RunAsync(), server.RunAsync()).Soonly();
        await Soon.UntilAsync(() => runs >= 5);

        Assert.Equal(1, most);
    }

    [Fact]
    public async Task counts_the_interval_from_the_end_of_the_run()
    {
        var runs = 0;
        await using var server = await JobServer.StartAsync(
            async token =>
            {
                Interlocked.Increment(ref runs);
                await Task.Delay(TimeSpan.FromMilliseconds(300), token);
            },
            TimeSpan.FromMilliseconds(200));

        await Soon.UntilAsync(() => server.State.LastRun is not null);
        var first = server.State.LastRun!;
        await Soon.UntilAsync(() => server.State.LastRun != first);

        Assert.True(server.State.LastRun!.StartedAt - first.EndedAt > TimeSpan.FromMilliseconds(150));
    }

    [Fact]
    public async Task ends_with_the_host_which_asks_the_run_to_stop_and_waits_for_it()
    {
        var begun = new TaskCompletionSource();
        var ended = false;
        await using var server = await JobServer.StartAsync(
            async token =>
            {
                begun.SetResult();
                try
                {
                    await Task.Delay(Timeout.Infinite, token);
                }
                finally
                {
                    await Task.Delay(100, CancellationToken.None);
                    ended = true;
                }
            },
            Rarely);
        await begun.Task.Soonly();

        await server.StopAsync().Soonly();

        Assert.True(ended);
        Assert.Equal(JobOutcome.Cancelled, server.State.LastRun?.Outcome);
    }

    [Fact]
    public async Task does_not_keep_the_host_beyond_its_patience()
    {
        var (begun, gate) = (new TaskCompletionSource(), new TaskCompletionSource());
        await using var server = await JobServer.StartAsync(
            _ =>
            {
                begun.SetResult();
                return gate.Task;
            },
            Rarely,
            builder => builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromMilliseconds(300)));
        await begun.Task.Soonly();

        await server.StopAsync().Soonly();

        Assert.NotNull(server.State.RunningSince);
        gate.SetResult();
    }

    [Fact]
    public async Task runs_it_once_more_when_asked_at_the_earliest_time_asked()
    {
        var runs = 0;
        await using var server = await JobServer.StartAsync(_ => Task.FromResult(Interlocked.Increment(ref runs)), Rarely);
        await Soon.UntilAsync(() => runs == 1);

        await server.Agenda.RunAfterAsync(JobServer.Name, TimeSpan.FromHours(1), CancellationToken.None);
        await server.Agenda.RunAfterAsync(JobServer.Name, TimeSpan.FromMilliseconds(50), CancellationToken.None);

        await Soon.UntilAsync(() => runs == 2);
    }

    [Fact]
    public async Task makes_one_run_of_several_requests()
    {
        var gate = new TaskCompletionSource();
        var runs = 0;
        await using var server = await JobServer.StartAsync(
            _ =>
            {
                Interlocked.Increment(ref runs);
                return gate.Task;
            },
            Rarely);
        await Soon.UntilAsync(() => runs == 1);

        await server.Agenda.RunAfterAsync(JobServer.Name, TimeSpan.Zero, CancellationToken.None);
        await server.Agenda.RunAfterAsync(JobServer.Name, TimeSpan.Zero, CancellationToken.None);
        await server.Agenda.RunAfterAsync(JobServer.Name, TimeSpan.Zero, CancellationToken.None);
        gate.SetResult();

        await Soon.UntilAsync(() => runs == 2);
        await Task.Delay(200);
        Assert.Equal(2, runs);
    }

    [Fact]
    public async Task runs_nothing_by_itself_where_it_is_switched_off()
    {
        var runs = 0;
        await using var server = await JobServer.StartIdleAsync(_ => Task.FromResult(Interlocked.Increment(ref runs)));

        await server.Agenda.RunAfterAsync(JobServer.Name, TimeSpan.Zero, CancellationToken.None);
        await Task.Delay(200);

        Assert.Equal(0, runs);
    }

    [Fact]
    public async Task in_one_host_leaves_another_of_the_process_alone()
    {
        var (here, there) = (0, 0);
        await using var server = await JobServer.StartAsync(_ => Task.FromResult(Interlocked.Increment(ref here)), Often);
        await using (await JobServer.StartAsync(_ => Task.FromResult(Interlocked.Increment(ref there)), Often))
        {
            await Soon.UntilAsync(() => here > 0 && there > 0);
        }

        var before = here;
        await Soon.UntilAsync(() => here > before);
    }
}
