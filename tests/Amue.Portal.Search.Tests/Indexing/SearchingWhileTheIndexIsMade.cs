using Amue.Portal.Platform.Content;
using Amue.Portal.Platform.Security;
using Amue.Portal.Search.Querying;
using Amue.Portal.Testing;
using Amue.Portal.Testing.Portal;
using Microsoft.Extensions.DependencyInjection;

namespace Amue.Portal.Search.Tests.Indexing;

public class SearchingWhileTheIndexIsMade
{
    private const int ManySearches = 30;

    [Fact]
    public async Task waits_some_seconds_once_and_not_for_each_search()
    {
        var goOn = new TaskCompletionSource();
        await using var app = await PortalApp.StartAsync(services: services => services.AddScoped<IContentReception>(_ => new HeldReading(goOn.Task)));
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));

        for (var i = 0; i < ManySearches; i++)
        {
            Assert.True((await AskAsync(app, patience.Token)).IsPartial);
        }

        goOn.SetResult();
        await Soon.UntilAsync(async () => !(await AskAsync(app, CancellationToken.None)).IsPartial);
    }

    private static Task<SearchAnswer> AskAsync(PortalApp app, CancellationToken cancellationToken) => app.InScopeAsync(services =>
        services.GetRequiredService<PortalSearch>().FindAsync(new SearchRequest("recette"), Actor.System("a test searches"), cancellationToken));

    /// <summary>Part of what the index reads of an item: lasts until it is told to go on.</summary>
    private sealed class HeldReading(Task goOn) : IContentReception
    {
        public string EventType => "test.nothing";

        public async Task<IReadOnlyDictionary<Guid, ContentReception>> OfAsync(IReadOnlyCollection<Guid> contentIds, CancellationToken cancellationToken)
        {
            await goOn.WaitAsync(cancellationToken);
            return new Dictionary<Guid, ContentReception>();
        }
    }
}
