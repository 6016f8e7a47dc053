using Amue.Portal.Accounts.Data;
using Amue.Portal.Accounts.SecondFactor.Passkeys;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Accounts.SecondFactor;

internal sealed class ReadOwnFactors(PortalDb db)
{
    public async Task<OwnFactors> ExecuteAsync(Actor actor, CancellationToken cancellationToken) => new(
        await db.TotpSecrets.Where(s => s.AccountId == actor.AccountId).Select(s => (DateTime?)s.EnrolledAt).SingleOrDefaultAsync(cancellationToken),
        await db.Passkeys.Where(p => p.AccountId == actor.AccountId).OrderBy(p => p.AddedAt).ThenBy(p => p.Id)
            .Select(p => new OwnPasskey(p.Id, p.Name, p.AddedAt, p.LastUsedAt)).ToListAsync(cancellationToken),
        await db.RecoveryCodes.CountAsync(c => c.AccountId == actor.AccountId && c.UsedAt == null, cancellationToken));
}
