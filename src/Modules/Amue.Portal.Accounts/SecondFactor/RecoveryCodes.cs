using Amue.Portal.Accounts.Data;
using Amue.Portal.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Accounts.SecondFactor;

/// <summary>The codes on paper of one account.</summary>
internal sealed class RecoveryCodes(PortalDb db, TimeProvider time)
{
    public const int Count = 10;

    /// <summary>Notes new ones in place of all former ones; the caller saves.</summary>
    /// <returns>As they are printed: nobody can read them again.</returns>
    public async Task<IReadOnlyList<string>> ReplaceAsync(Guid accountId, CancellationToken cancellationToken)
    {
        db.RecoveryCodes.RemoveRange(await db.RecoveryCodes.Where(c => c.AccountId == accountId).ToListAsync(cancellationToken));
        var now = time.GetUtcNow().UtcDateTime;
        var made = Enumerable.Range(0, Count).Select(_ => RecoveryCode.New(accountId, now)).ToList();
        db.RecoveryCodes.AddRange(made.Select(m => m.Row));
        return made.ConvertAll(m => m.Code);
    }

    /// <returns>False for one that is not this account's, and for one that was used.</returns>
    public async Task<bool> UseAsync(Guid accountId, string typed, CancellationToken cancellationToken)
    {
        var digest = RecoveryCode.DigestOf(typed);
        var now = time.GetUtcNow().UtcDateTime;
        await using var transaction = await db.BeginWriteAsync(cancellationToken);
        var used = await db.RecoveryCodes.Where(c => c.AccountId == accountId && c.Digest == digest && c.UsedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(c => c.UsedAt, now), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return used == 1;
    }
}
