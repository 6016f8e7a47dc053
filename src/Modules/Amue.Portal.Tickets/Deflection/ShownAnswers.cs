using System.Collections.Concurrent;
using Amue.Portal.Platform.Data;
using Amue.Portal.Tickets.Data;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.DependencyInjection;

namespace Amue.Portal.Tickets.Deflection;

/// <summary>
/// What the journeys under way on this node were shown, until it is written: somebody who types is shown something else at every pause, and
/// does not wait for it to be written. Whatever goes on with a journey writes it first.
/// </summary>
internal sealed class ShownAnswers(IServiceScopeFactory scopes, IMemoryCache cache) : IDisposable
{
    private const int MostHeld = 5_000;

    /// <summary>A journey left alone for so long is read again.</summary>
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(10);

    private readonly SemaphoreSlim _writing = new(1, 1);
    private readonly ConcurrentQueue<(Guid JourneyId, Guid Person, IReadOnlyList<Guid> ContentIds, DateTime At)> _toWrite = new();

    /// <summary>From now on what this journey is shown can be held.</summary>
    public void Remember(Journey journey) =>
        cache.Set(KeyOf(journey.Id), new UnderWay(journey.AccountRef, journey.Suggestions.Select(s => s.ContentId)), new MemoryCacheEntryOptions { SlidingExpiration = LongestPause });

    public void Forget(Guid journeyId) => cache.Remove(KeyOf(journeyId));

    /// <returns>False when it is not held: the journey is unknown here, somebody else's, or too much waits already.</returns>
    public bool TryShow(Guid journeyId, Guid person, IReadOnlyList<Guid> contentIds, DateTime at)
    {
        if (!cache.TryGetValue<UnderWay>(KeyOf(journeyId), out var journey) || journey!.Person != person || _toWrite.Count >= MostHeld)
        {
            return false;
        }

        if (journey.AddsTo(contentIds))
        {
            _toWrite.Enqueue((journeyId, person, contentIds, at));
        }

        return true;
    }

    /// <param name="cancellationToken">Stops waiting for one's turn: what is written is other people's too, and one who hangs up takes nothing of it away.</param>
    public async Task WriteAsync(CancellationToken cancellationToken)
    {
        await _writing.WaitAsync(cancellationToken);
        try
        {
            while (_toWrite.TryDequeue(out var shown))
            {
                // Each in a scope of its own: of one that cannot be written nothing is left to the next.
                await using var scope = scopes.CreateAsyncScope();
                var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
                var journey = await db.Journeys.OpenAsync(shown.JourneyId, shown.Person, CancellationToken.None);
                if (journey is { Outcome: JourneyOutcome.Open })
                {
                    journey.Show(shown.ContentIds, shown.At);
                    await db.KeepShownAsync(CancellationToken.None);
                }
            }
        }
        finally
        {
            _writing.Release();
        }
    }

    public void Dispose() => _writing.Dispose();

    private static (string, Guid) KeyOf(Guid journeyId) => (nameof(ShownAnswers), journeyId);

    private sealed class UnderWay(Guid person, IEnumerable<Guid> shown)
    {
        private readonly HashSet<Guid> _shown = [.. shown];

        public Guid Person => person;

        public bool AddsTo(IReadOnlyList<Guid> contentIds)
        {
            lock (_shown)
            {
                var before = _shown.Count;
                _shown.UnionWith(contentIds);
                return _shown.Count > before;
            }
        }
    }
}
