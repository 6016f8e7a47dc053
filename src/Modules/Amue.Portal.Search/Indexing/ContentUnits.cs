using System.Text.RegularExpressions;
using Amue.Portal.Platform.Content;
using Amue.Portal.Platform.Content.Markdown;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Events;
using Amue.Portal.Platform.Text;
using Amue.Portal.Search.Data;
using Amue.Portal.Search.Memory;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Search.Indexing;

/// <summary>Reads from the database what the index is to hold of some items.</summary>
internal sealed partial class ContentUnits(PortalDb db, ContentTypeCatalog types, IEnumerable<IContentReception> receptions)
{
    private const string Reason = "the index holds everything, with the rights that decide who finds it";

    // The events after which an item is to be read again.
    private readonly HashSet<string> _events = receptions.Select(r => r.EventType).Append(EventRecord.TypeOf<ContentChanged>()).ToHashSet(StringComparer.Ordinal);

    /// <summary>Ids after the given one, in their order: how the whole corpus is walked.</summary>
    public Task<List<Guid>> IdsAfterAsync(Guid after, int most, CancellationToken cancellationToken) =>
        db.Content.AsSystem(Reason).Where(i => i.Id.CompareTo(after) > 0).OrderBy(i => i.Id).Take(most).Select(i => i.Id).ToListAsync(cancellationToken);

    /// <summary>The items that are to be read again after some events.</summary>
    public List<Guid> ChangedBy(IEnumerable<EventRecord> events) =>
        events.Where(e => e.ContentId is not null && _events.Contains(e.Type)).Select(e => e.ContentId!.Value).Distinct().ToList();

    public Task<int> CountAsync(CancellationToken cancellationToken) => db.Content.AsSystem(Reason).CountAsync(cancellationToken);

    /// <returns>Those that are findable, with their parts; an item that is not there is passed over.</returns>
    public async Task<IReadOnlyList<ReadItem>> OfAsync(IReadOnlyCollection<Guid> contentIds, CancellationToken cancellationToken)
    {
        var items = await db.Content.AsSystem(Reason).AsNoTracking().AsSplitQuery()
            .Where(i => contentIds.Contains(i.Id))
            .Select(i => new
            {
                i.Id,
                i.Type,
                i.SpaceId,
                i.EstablishmentId,
                i.ProductId,
                i.AuthorId,
                i.Visibility,
                i.Revision,
                i.Language,
                i.Title,
                i.State,
                i.UpdatedAt,
                Body = i.Versions.Where(v => v.Number == i.Version).Select(v => v.Body).FirstOrDefault(),
                Audience = i.Audience.Select(a => new { a.Token, a.ExpiresAt }).ToList(),
                Tags = i.Tags.Select(t => t.Name).ToList(),
            })
            .ToListAsync(cancellationToken);
        var spaces = (await db.Set<ContentPlacement>().AsNoTracking().Where(p => contentIds.Contains(p.ContentId))
            .Select(p => new { p.ContentId, p.SpaceId }).ToListAsync(cancellationToken)).ToLookup(p => p.ContentId, p => p.SpaceId);
        var parts = (await db.Parts.AsSystem(Reason).AsNoTracking().Where(p => contentIds.Contains(p.ContentId)).OrderBy(p => p.Id)
            .Select(p => new { p.Id, p.ContentId, p.Body, p.IsRestricted, Tokens = p.Audience.Select(a => a.Token).ToList() })
            .ToListAsync(cancellationToken)).ToLookup(p => p.ContentId);

        var wordings = (await db.Wordings.AsNoTracking().Where(w => contentIds.Contains(w.ContentId)).OrderBy(w => w.SaidAt)
            .Select(w => new { w.ContentId, w.Text }).ToListAsync(cancellationToken)).ToLookup(w => w.ContentId, w => w.Text);

        var received = new Dictionary<Guid, ContentReception>();
        foreach (var reception in receptions)
        {
            foreach (var (id, judged) in await reception.OfAsync(contentIds, cancellationToken))
            {
                received[id] = judged;
            }
        }

        return items.Where(i => types.Find(i.Type)?.IsFindable(i.State) == true).Select(i =>
        {
            var item = new IndexedItem(
                i.Id,
                i.Type,
                i.SpaceId,
                i.Visibility,
                i.Revision,
                i.Language == "en" ? TextLanguage.English : TextLanguage.French,
                i.Title,
                i.State,
                i.EstablishmentId,
                i.ProductId,
                i.UpdatedAt,
                spaces[i.Id].ToList(),
                i.Audience.Select(a => new AudienceOfItem(a.Token, a.ExpiresAt)).ToList(),
                i.Tags)
            {
                AuthorId = i.AuthorId,
                IsProven = types.Find(i.Type)!.ProvenStates.Contains(i.State),
                Helped = received.GetValueOrDefault(i.Id)?.Helped ?? 0,
                NotHelped = received.GetValueOrDefault(i.Id)?.NotHelped ?? 0,
            };
            return new ReadItem(
                item,
                Text(i.Body ?? ""),
                parts[i.Id].Select(p => new ReadPart(p.Id, Text(p.Body), p.IsRestricted ? p.Tokens : null)).ToList(),
                wordings[i.Id].ToList());
        }).ToList();
    }

    // A passage is read out of its place: the sign of a quotation says nothing there.
    private static string Text(string markdown) => QuoteSigns().Replace(MarkdownRenderer.ToPlainText(markdown), "");

    [GeneratedRegex("^(?:> ?)+", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex QuoteSigns();
}
