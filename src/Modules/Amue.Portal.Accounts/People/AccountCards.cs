using Amue.Portal.Accounts.Data;
using Amue.Portal.Accounts.SecondFactor;
using Amue.Portal.Accounts.SecondFactor.Passkeys;
using Amue.Portal.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;

namespace Amue.Portal.Accounts.People;

/// <summary>
/// Accounts by id, read once until any right or account changes anywhere (the rights stamp, which every request reads):
/// a session that must end ends at the next request, and costs no query until then.
/// </summary>
internal sealed class AccountCards(PortalDb db, StampReader stamps, IMemoryCache cache)
{
    private static readonly TimeSpan LongestStay = TimeSpan.FromMinutes(10);

    public async Task<AccountCard?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        (await FindAsync([id], cancellationToken)).GetValueOrDefault(id);

    /// <returns>Those that exist.</returns>
    public async Task<IReadOnlyDictionary<Guid, AccountCard>> FindAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
    {
        var stamp = (await stamps.ReadAsync(cancellationToken)).Rights;
        var found = new Dictionary<Guid, AccountCard>(ids.Count);
        var missing = new HashSet<Guid>();
        foreach (var id in ids)
        {
            if (cache.TryGetValue<AccountCard>(KeyOf(id, stamp), out var card))
            {
                found[id] = card!;
            }
            else
            {
                missing.Add(id);
            }
        }

        if (missing.Count > 0)
        {
            foreach (var card in await ReadAsync(missing, cancellationToken))
            {
                cache.Set(KeyOf(card.Id, stamp), card, LongestStay);
                found[card.Id] = card;
            }
        }

        return found;
    }

    private static (string, Guid, Guid) KeyOf(Guid id, Guid stamp) => (nameof(AccountCards), id, stamp);

    private Task<List<AccountCard>> ReadAsync(HashSet<Guid> ids, CancellationToken cancellationToken) =>
        db.Accounts.AsNoTracking().Where(a => ids.Contains(a.Id))
            .Select(a => new AccountCard(
                a.Id, a.Name, a.JobFunction, a.DisplayMode, a.Pseudonym, a.Email!, a.Language, a.TimeZoneId, a.EstablishmentId,
                a.DisabledAt == null, a.SecurityStamp!,
                db.Set<TotpSecret>().Any(t => t.AccountId == a.Id) || db.Set<Passkey>().Any(p => p.AccountId == a.Id)))
            .ToListAsync(cancellationToken);
}
