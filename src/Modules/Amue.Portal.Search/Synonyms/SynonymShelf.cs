using Amue.Portal.Platform.Data;
using Amue.Portal.Search.Data;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Search.Synonyms;

/// <summary>The rings in memory, read again when one was said or taken back, on this node or another.</summary>
internal sealed class SynonymShelf(PortalDb db, KeptReadings kept)
{
    /// <param name="spaceId">The one that a search is narrowed to; null: only what holds everywhere.</param>
    /// <param name="trial">One ring more, that nobody has saved yet.</param>
    public async Task<SynonymBook> OfAsync(Guid? spaceId, IReadOnlyList<string>? trial, CancellationToken cancellationToken)
    {
        var books = await kept.GetAsync(nameof(SynonymShelf), () => ReadAsync(cancellationToken), cancellationToken);
        var book = spaceId is { } id && books.OfSpaces.TryGetValue(id, out var own) ? own : books.Everywhere;
        return trial is null ? book : book.With(trial);
    }

    private async Task<Books> ReadAsync(CancellationToken cancellationToken)
    {
        var rings = await db.SynonymRings.AsNoTracking().ToListAsync(cancellationToken);
        var everywhere = rings.Where(r => r.SpaceId is null).Select(r => r.Words).ToList();
        return new Books(
            rings.Where(r => r.SpaceId is not null).GroupBy(r => r.SpaceId!.Value).ToDictionary(g => g.Key, g => new SynonymBook(g.Select(r => r.Words).Concat(everywhere))),
            new SynonymBook(everywhere));
    }

    private sealed record Books(Dictionary<Guid, SynonymBook> OfSpaces, SynonymBook Everywhere);
}
