using Amue.Portal.Platform.Data;
using Amue.Portal.Search.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Amue.Portal.Search.Synonyms;

/// <summary>The rings in memory, read again when one was said or taken back, on this node or another.</summary>
internal sealed class SynonymShelf(IServiceScopeFactory scopes)
{
    private volatile Books? _read;

    /// <param name="spaceId">The one that a search is narrowed to; null: only what holds everywhere.</param>
    /// <param name="trial">One ring more, that nobody has saved yet.</param>
    public async Task<SynonymBook> OfAsync(Guid? spaceId, IReadOnlyList<string>? trial, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        var known = await db.SynonymRings.GroupBy(_ => 1).Select(g => new { Count = g.Count(), Last = (DateTime?)g.Max(r => r.ChangedAt) }).FirstOrDefaultAsync(cancellationToken);
        var read = _read;
        if (read is null || read.Count != (known?.Count ?? 0) || read.Last != known?.Last)
        {
            var rings = await db.SynonymRings.AsNoTracking().ToListAsync(cancellationToken);
            var everywhere = rings.Where(r => r.SpaceId is null).Select(r => r.Words).ToList();
            _read = read = new Books(
                known?.Count ?? 0,
                known?.Last,
                rings.Where(r => r.SpaceId is not null).GroupBy(r => r.SpaceId!.Value).ToDictionary(g => g.Key, g => new SynonymBook(g.Select(r => r.Words).Concat(everywhere))),
                new SynonymBook(everywhere));
        }

        var book = spaceId is { } id && read.OfSpaces.TryGetValue(id, out var own) ? own : read.Everywhere;
        return trial is null ? book : book.With(trial);
    }

    /// <summary>This node has changed a ring: two changes may bear the same time.</summary>
    public void Forget() => _read = null;

    private sealed record Books(int Count, DateTime? Last, Dictionary<Guid, SynonymBook> OfSpaces, SynonymBook Everywhere);
}
