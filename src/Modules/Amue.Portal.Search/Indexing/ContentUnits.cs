using Amue.Portal.Platform.Content;
using Amue.Portal.Platform.Content.Markdown;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Text;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Search.Indexing;

/// <summary>Reads from the database what the index is to hold of some items.</summary>
internal sealed class ContentUnits(PortalDb db, ContentTypeCatalog types)
{
    private const string Reason = "the index holds everything, with the rights that decide who finds it";

    /// <summary>Ids after the given one, in their order: how the whole corpus is walked.</summary>
    public Task<List<Guid>> IdsAfterAsync(Guid after, int most, CancellationToken cancellationToken) =>
        db.Content.AsSystem(Reason).Where(i => i.Id.CompareTo(after) > 0).OrderBy(i => i.Id).Take(most).Select(i => i.Id).ToListAsync(cancellationToken);

    public Task<int> CountAsync(CancellationToken cancellationToken) => db.Content.AsSystem(Reason).CountAsync(cancellationToken);

    /// <returns>The units of those items that are findable; an item that is not there has none.</returns>
    public async Task<IReadOnlyList<IndexedUnit>> OfAsync(IReadOnlyCollection<Guid> contentIds, CancellationToken cancellationToken)
    {
        var items = await db.Content.AsSystem(Reason).AsNoTracking().AsSplitQuery()
            .Where(i => contentIds.Contains(i.Id))
            .Select(i => new
            {
                i.Id,
                i.Type,
                i.SpaceId,
                i.Visibility,
                i.Revision,
                i.Language,
                i.Title,
                i.State,
                Body = i.Versions.Where(v => v.Number == i.Version).Select(v => v.Body).FirstOrDefault(),
                Tokens = i.Audience.Select(a => a.Token).ToList(),
                Tags = i.Tags.Select(t => t.Name).ToList(),
            })
            .ToListAsync(cancellationToken);
        var spaces = (await db.Set<ContentPlacement>().AsNoTracking().Where(p => contentIds.Contains(p.ContentId))
            .Select(p => new { p.ContentId, p.SpaceId }).ToListAsync(cancellationToken)).ToLookup(p => p.ContentId, p => p.SpaceId);
        var parts = (await db.Parts.AsSystem(Reason).AsNoTracking().Where(p => contentIds.Contains(p.ContentId))
            .Select(p => new { p.Id, p.ContentId, p.Body, p.IsRestricted, Tokens = p.Audience.Select(a => a.Token).ToList() })
            .ToListAsync(cancellationToken)).ToLookup(p => p.ContentId);

        var units = new List<IndexedUnit>();
        foreach (var item in items.Where(i => types.Find(i.Type)?.IsFindable(i.State) == true))
        {
            var language = item.Language == "en" ? TextLanguage.English : TextLanguage.French;
            var body = MarkdownRenderer.ToPlainText(item.Body ?? "");
            var text = item.Tags.Count == 0 ? body : $"{body}\n\n{string.Join(", ", item.Tags)}";
            var whole = new IndexedUnit(
                item.Id, null, item.Type, item.SpaceId, item.Visibility, item.Revision, language, item.Title, text, spaces[item.Id].ToList(), item.Tokens, PartTokens: null);
            units.Add(whole);
            units.AddRange(parts[item.Id].Select(p => whole with { PartId = p.Id, Title = "", Body = MarkdownRenderer.ToPlainText(p.Body), PartTokens = p.IsRestricted ? p.Tokens : null }));
        }

        return units;
    }
}
