using Amue.Portal.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Platform.Events;

/// <summary>Reads the log in an order in which nothing can appear behind the reader.</summary>
public sealed class EventReader(PortalDb db)
{
    // Asked before each search.
    private static readonly PerModel<Func<PortalDb, long, int, IAsyncEnumerable<EventRecord>>> AfterOnSqlite = new(() =>
        EF.CompileAsyncQuery((PortalDb db, long id, int most) => db.Events.AsNoTracking().Where(e => e.Id > id).OrderBy(e => e.Id).Take(most)));

    public async Task<IReadOnlyList<EventRecord>> AfterAsync(EventPosition position, int most, CancellationToken cancellationToken)
    {
        if (db.IsSqlite)
        {
            return await AfterOnSqlite.In(db)(db, position.Id, most).ToListAsync(cancellationToken);
        }

        // A transaction that began earlier may still commit rows with lower ids: only what lies below every open transaction is final.
        return await db.Events.FromSql(
            $"""
             SELECT * FROM events
             WHERE (tx, id) > ({position.Tx}, {position.Id})
               AND tx < (pg_snapshot_xmin(pg_current_snapshot())::text)::bigint
             ORDER BY tx, id
             LIMIT {most}
             """).AsNoTracking().ToListAsync(cancellationToken);
    }

    /// <summary>Whether more events than so many can be read after a position.</summary>
    public Task<bool> HasMoreThanAsync(int events, EventPosition position, CancellationToken cancellationToken) => db.IsSqlite
        ? db.Events.Where(e => e.Id > position.Id).OrderBy(e => e.Id).Skip(events).AnyAsync(cancellationToken)
        : db.Events.FromSql(
            $"""
             SELECT * FROM events
             WHERE (tx, id) > ({position.Tx}, {position.Id})
               AND tx < (pg_snapshot_xmin(pg_current_snapshot())::text)::bigint
             """).OrderBy(e => e.Tx).ThenBy(e => e.Id).Skip(events).AnyAsync(cancellationToken);

    /// <summary>
    /// What is committed after a position though an older open transaction may yet write before it; on SQLite, nothing.
    /// For a reader to whom an event is a hint, and handling it again costs nothing.
    /// </summary>
    public async Task<IReadOnlyList<EventRecord>> UnsettledAsync(EventPosition position, int most, CancellationToken cancellationToken) => db.IsSqlite
        ? []
        : await db.Events.FromSql($"SELECT * FROM events WHERE (tx, id) > ({position.Tx}, {position.Id}) ORDER BY tx, id LIMIT {most}")
            .AsNoTracking().ToListAsync(cancellationToken);

    /// <summary>The position after the last event that can be read now.</summary>
    public async Task<EventPosition> LatestAsync(CancellationToken cancellationToken)
    {
        if (db.IsSqlite)
        {
            return new EventPosition(0, await db.Events.MaxAsync(e => (long?)e.Id, cancellationToken) ?? 0);
        }

        var last = await db.Events.FromSql(
            $"SELECT * FROM events WHERE tx < (pg_snapshot_xmin(pg_current_snapshot())::text)::bigint ORDER BY tx DESC, id DESC LIMIT 1")
            .AsNoTracking().Select(e => new { e.Tx, e.Id }).ToListAsync(cancellationToken);
        return last.Count == 0 ? EventPosition.Start : new EventPosition(last[0].Tx, last[0].Id);
    }
}
