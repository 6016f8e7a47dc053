using Amue.Portal.Platform.Content;
using Amue.Portal.Testing.Portal;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Amue.Portal.Search.Tests.Indexing;

public class StoppingWhileTheIndexIsMade
{
    [Fact]
    public async Task waits_until_nothing_more_is_read_of_the_database()
    {
        var reading = new TaskCompletionSource();
        var wasStoppedMeanwhile = new TaskCompletionSource<bool>();
        await using var app = await PortalApp.StartAsync(services: services => services.AddScoped<IContentReception>(provider =>
            new LongReading(provider.GetRequiredService<IHostApplicationLifetime>(), reading, wasStoppedMeanwhile)));
        await reading.Task;

        await app.StopAsync();

        Assert.False(await wasStoppedMeanwhile.Task);
    }

    /// <summary>Part of what the index reads of an item: takes a second and cannot be interrupted.</summary>
    private sealed class LongReading(IHostApplicationLifetime life, TaskCompletionSource reading, TaskCompletionSource<bool> wasStoppedMeanwhile) : IContentReception
    {
        public string EventType => "test.nothing";

        public async Task<IReadOnlyDictionary<Guid, ContentReception>> OfAsync(IReadOnlyCollection<Guid> contentIds, CancellationToken cancellationToken)
        {
            reading.TrySetResult();
            await Task.WhenAny(Task.Delay(TimeSpan.FromSeconds(1), CancellationToken.None), Task.Delay(Timeout.InfiniteTimeSpan, life.ApplicationStopped));
            wasStoppedMeanwhile.TrySetResult(life.ApplicationStopped.IsCancellationRequested);
            return new Dictionary<Guid, ContentReception>();
        }
    }
}
