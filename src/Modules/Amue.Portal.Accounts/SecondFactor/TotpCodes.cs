using Amue.Portal.Accounts.Data;
using Amue.Portal.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Accounts.SecondFactor;

/// <summary>Takes a code of an authenticator application once: the database decides which of fifty at the same moment was first.</summary>
internal sealed class TotpCodes(PortalDb db, TotpSeal seal, TimeProvider time)
{
    /// <returns>False for a wrong code, one that was taken already, and an account without an application.</returns>
    public async Task<bool> TakeAsync(Guid accountId, string code, CancellationToken cancellationToken)
    {
        var sealedSecret = await db.TotpSecrets.Where(s => s.AccountId == accountId).Select(s => s.SealedSecret).SingleOrDefaultAsync(cancellationToken);
        if (sealedSecret is null || Totp.StepOf(seal.Open(sealedSecret), Totp.Normalise(code), time.GetUtcNow().UtcDateTime) is not { } step)
        {
            return false;
        }

        await using var transaction = await db.BeginWriteAsync(cancellationToken);
        var taken = await db.TotpSecrets.Where(s => s.AccountId == accountId && s.SealedSecret == sealedSecret && s.LastStep < step)
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.LastStep, step), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return taken == 1;
    }
}
