using Amue.Portal.Accounts.Data;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Accounts.Reset;

/// <summary>Deletes reset links that opened nothing for a day already.</summary>
internal sealed class ForgetResets(PortalDb db, TimeProvider time) : IJob
{
    public const string JobName = "accounts.forget-resets";

    private static readonly TimeSpan KeptFor = TimeSpan.FromDays(1);

    public async Task ExecuteAsync(CancellationToken cancellationToken)
    {
        var before = time.GetUtcNow().UtcDateTime - KeptFor;
        await using var transaction = await db.BeginWriteAsync(cancellationToken);
        await db.PassphraseResets.Where(r => r.ExpiresAt < before).ExecuteDeleteAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }
}
