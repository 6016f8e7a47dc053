using Amue.Portal.Platform.Content;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Security;
using Amue.Portal.Platform.Spaces;
using Amue.Portal.Platform.Text;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Search.Querying;

/// <summary>
/// Reads what the index returned again from the database, through the rule of visibility: what was narrowed, withdrawn or
/// rewritten since is not shown, whatever the index still holds.
/// </summary>
internal sealed class HitReader(PortalDb db, ContentTypeCatalog types, IEnumerable<IContentFit> fits)
{
    private const int ExcerptLength = 260;

    private static readonly CompiledReading<Guid[], Row> Rows = new((items, ids) => items.Where(i => ids.Contains(i.Id))
        .Select(i => new Row(i.Id, i.Type, i.Slug, i.Title, i.SpaceId, i.State, i.Visibility, i.UpdatedAt, i.Revision, i.Language, i.IsConditional)));

    public async Task<List<SearchHit>> ReadAsync(
        IReadOnlyList<FoundPassage> found, Question question, Actor actor, SpaceDirectory spaces, int take, CancellationToken cancellationToken)
    {
        var ids = found.Select(f => f.ContentId).ToArray();
        var items = await db.Content.VisibleTo(actor, Rows, ids).ToDictionaryAsync(i => i.Id, cancellationToken: cancellationToken);
        var partIds = found.Where(f => f.PartId is not null).Select(f => f.PartId!.Value).ToArray();
        var parts = partIds.Length == 0
            ? []
            : await db.Parts.VisibleTo(actor).Where(p => partIds.Contains(p.Id)).Select(p => p.Id).ToHashSetAsync(cancellationToken);

        var hits = new List<SearchHit>();
        foreach (var best in found)
        {
            if (hits.Count < take
                && items.TryGetValue(best.ContentId, out var item)
                && item.Revision == best.Revision
                && (best.PartId is not { } part || parts.Contains(part))
                && types.Find(item.Type)?.IsFindable(item.State) == true
                && Hit(item, best, question, spaces) is { } hit)
            {
                hits.Add(hit);
            }
        }

        var conditional = hits.Select(h => h.ContentId).Where(id => items[id].IsConditional).ToList();
        return conditional.Count == 0 ? hits : await FittedAsync(hits, conditional, actor, cancellationToken);
    }

    private async Task<List<SearchHit>> FittedAsync(List<SearchHit> hits, List<Guid> conditional, Actor actor, CancellationToken cancellationToken)
    {
        foreach (var fit in fits)
        {
            var misfits = await fit.MisfitsAsync(conditional, actor, cancellationToken);
            hits = misfits.Count == 0 ? hits : hits.Select(h => misfits.TryGetValue(h.ContentId, out var why) ? h with { Misfit = why } : h).ToList();
        }

        return hits;
    }

    private SearchHit? Hit(Row item, FoundPassage best, Question question, SpaceDirectory spaces)
    {
        var home = spaces.Find(item.SpaceId);
        if (home is null || types.UrlOf(item.Type, home, item.Slug) is not { } url)
        {
            return null;
        }

        var language = item.Language == "en" ? TextLanguage.English : TextLanguage.French;
        return new SearchHit(
            item.Id,
            item.Type,
            item.Slug,
            url,
            home.Title,
            item.State,
            item.Visibility,
            item.UpdatedAt,
            Highlighter.Mark(item.Title, question.Highlights, language),
            Highlighter.BestExcerpt(best.Text, question.Highlights, language, ExcerptLength),
            best.Explanation);
    }

    private sealed record Row(
        Guid Id, string Type, string Slug, string Title, Guid SpaceId, string State, VisibilityLevel Visibility, DateTime UpdatedAt, int Revision, string Language, bool IsConditional);
}
