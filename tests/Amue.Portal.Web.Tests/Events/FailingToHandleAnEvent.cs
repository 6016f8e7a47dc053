using Amue.Portal.Platform.Events;
using Amue.Portal.Testing;

namespace Amue.Portal.Web.Tests.Events;

public sealed class FailingToHandleAnEvent : IAsyncLifetime
{
    private NumberedLog _log = null!;

    public async Task InitializeAsync()
    {
        _log = await NumberedLog.StartAsync();
        _log.Mishap.Number = 2;
    }

    public async Task DisposeAsync() => await _log.DisposeAsync();

    [Fact]
    public async Task holds_up_those_behind_it_while_it_is_tried_again()
    {
        await _log.AppendAsync(1, 2, 3);
        await Soon.UntilAsync(async () =>
        {
            await _log.TryAgainAsync();
            return (await _log.CheckpointAsync()).Failures > 0;
        });

        Assert.Equal([1], await _log.HandledAsync());
    }

    [Fact]
    public async Task ten_times_sets_it_aside_and_those_behind_it_go_on()
    {
        await _log.AppendAsync(1, 2, 3);
        await UntilThreeIsHandledAsync();

        Assert.Equal(1, (await _log.CheckpointAsync()).Parked);
        Assert.True(_log.Mishap.Times >= SubscriptionRunner.MostFailures, $"It was tried {_log.Mishap.Times} times only.");
    }

    [Fact]
    public async Task leaves_nothing_of_what_it_had_written()
    {
        await _log.AppendAsync(1, 2, 3);
        await UntilThreeIsHandledAsync();

        Assert.Equal([1, 3], await _log.HandledAsync());
    }

    [Fact]
    public async Task for_a_while_sets_nothing_aside()
    {
        await _log.AppendAsync(2);
        await Soon.UntilAsync(async () =>
        {
            await _log.TryAgainAsync();
            return (await _log.CheckpointAsync()).Failures > 0;
        });
        _log.Mishap.Number = null;
        await Soon.UntilAsync(async () =>
        {
            await _log.TryAgainAsync();
            return (await _log.HandledAsync()).Count > 0;
        });

        Assert.Equal((0, 0), ((await _log.CheckpointAsync()).Parked, (await _log.CheckpointAsync()).Failures));
    }

    private Task UntilThreeIsHandledAsync() => Soon.UntilAsync(async () =>
    {
        await _log.TryAgainAsync();
        return (await _log.HandledAsync()).Contains(3);
    });
}
