using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Security;
using Amue.Portal.Platform.Spaces;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Platform.Content;

/// <summary>A space's content of one type and state that an actor may read, newest activity first: one walk along an index, whatever the space holds.</summary>
public sealed class ContentListing(PortalDb db, TimeProvider time)
{
    private static readonly DateTime EndOfTime = DateTime.SpecifyKind(DateTime.MaxValue, DateTimeKind.Utc);

    private static readonly PerModel<Func<PortalDb, Guid, string, string, VisibilityLevel, string[], DateTime, DateTime, Guid, int, int, IAsyncEnumerable<ListedContent>>> Rows =
        new(() => EF.CompileAsyncQuery(
            (PortalDb db, Guid space, string type, string state, VisibilityLevel level, string[] tokens, DateTime now, DateTime at, Guid id, int size, int zero) =>
                db.Set<ContentPlacement>()
                    .Where(p => p.SpaceId == space && p.Type == type && p.State == state && p.LastActivityAt <= at && (p.LastActivityAt < at || p.ContentId.CompareTo(id) < 0))
                    // The OFFSET keeps PostgreSQL from hashing all of the actor's rows.
                    .Where(p => p.Visibility <= level
                        || db.Set<ContentAudience>().Where(a => a.ContentId == p.ContentId && tokens.Contains(a.Token) && (a.ExpiresAt == null || a.ExpiresAt > now))
                            .OrderBy(a => a.Token).Skip(zero).Any())
                    .OrderByDescending(p => p.LastActivityAt).ThenByDescending(p => p.ContentId)
                    .Take(size)
                    .Join(db.Set<ContentItem>(), p => p.ContentId, i => i.Id, (p, i) => new ListedContent(i.Id, i.Type, i.SpaceId, i.Slug, i.Title, i.State, i.AuthorId, i.LastActivityAt, i.IsConditional))));

    private static readonly PerModel<Func<PortalDb, Guid[], IAsyncEnumerable<ContentTag>>> Tags =
        new(() => EF.CompileAsyncQuery((PortalDb db, Guid[] ids) => db.Set<ContentTag>().AsNoTracking().Where(t => ids.Contains(t.ContentId))));

    /// <param name="after">Null for the first page.</param>
    /// <returns>At most <paramref name="size"/> rows, and the cursor of the next page when there is one.</returns>
    public async Task<(IReadOnlyList<ListedContent> Rows, ListCursor? Next)> PageAsync(
        Actor actor, SpaceEntry space, string type, string state, ListCursor? after, int size, CancellationToken cancellationToken)
    {
        var rows = new List<ListedContent>(size + 1);
        var found = Rows.In(db)(
            db, space.Id, type, state, actor.LevelIn(space.Id), actor.Tokens, time.GetUtcNow().UtcDateTime, after?.At ?? EndOfTime, after?.Id ?? default, size + 1, 0);
        await foreach (var row in found.WithCancellation(cancellationToken))
        {
            rows.Add(row);
        }

        ListCursor? next = null;
        if (rows.Count > size)
        {
            rows.RemoveAt(size);
            next = new ListCursor(rows[^1].LastActivityAt, rows[^1].Id);
        }

        return (await WithTagsAsync(rows, cancellationToken), next);
    }

    private async Task<IReadOnlyList<ListedContent>> WithTagsAsync(List<ListedContent> rows, CancellationToken cancellationToken)
    {
        var ids = rows.Select(r => r.Id).ToArray();
        var tags = (await Tags.In(db)(db, ids).ToListAsync(cancellationToken)).ToLookup(t => t.ContentId, t => t.Name);
        return rows.Select(r => r with { Tags = tags[r.Id].ToList() }).ToList();
    }
}
