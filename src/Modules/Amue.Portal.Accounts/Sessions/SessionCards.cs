using System.Data.Common;
using Amue.Portal.Accounts.Data;
using Amue.Portal.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;

namespace Amue.Portal.Accounts.Sessions;

/// <summary>
/// Open sessions by id, read once until one ends anywhere (the sessions stamp, which every request reads): a session that was
/// ended on another node is refused at its next request, and looking at one costs no query until then.
/// </summary>
internal sealed class SessionCards(PortalDb db, StampReader stamps, IMemoryCache cache)
{
    private static readonly TimeSpan LongestStay = TimeSpan.FromMinutes(10);

    public async Task<SessionCard?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        cache.TryGetValue<SessionCard>(await KeyOfAsync(id, cancellationToken), out var card) ? card : await ReadAsync(id, cancellationToken);

    /// <summary>From the database: another node may have seen the session since.</summary>
    public async Task<SessionCard?> ReadAsync(Guid id, CancellationToken cancellationToken)
    {
        var card = await db.Sessions.AsNoTracking().Where(s => s.Id == id && s.EndedAt == null)
            .Select(s => new SessionCard(s.Id, s.AccountId, s.KeyDigest, s.LastSeenAt, s.AuthenticatedAt, s.SecondFactorAt, s.EndsAt))
            .SingleOrDefaultAsync(cancellationToken);
        if (card is not null)
        {
            cache.Set(await KeyOfAsync(id, cancellationToken), card, LongestStay);
        }

        return card;
    }

    /// <summary>Notes that the session is in use, at most every few minutes.</summary>
    public async Task SeenAsync(SessionCard card, DateTime now, CancellationToken cancellationToken)
    {
        if (now - card.LastSeenAt < SessionLimits.SeenEvery)
        {
            return;
        }

        // Before the write: requests of one page that arrive together write once.
        cache.Set(await KeyOfAsync(card.Id, cancellationToken), card with { LastSeenAt = now }, LongestStay);
        try
        {
            await using var transaction = await db.BeginWriteAsync(cancellationToken);
            await db.Sessions.Where(s => s.Id == card.Id && s.LastSeenAt < now)
                .ExecuteUpdateAsync(set => set.SetProperty(s => s.LastSeenAt, now), cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }
        catch (DbException)
        {
            // A database that takes no more writes must still be readable.
        }
    }

    private async Task<(string, Guid, Guid)> KeyOfAsync(Guid id, CancellationToken cancellationToken) =>
        (nameof(SessionCards), id, (await stamps.ReadAsync(cancellationToken)).Sessions);
}
