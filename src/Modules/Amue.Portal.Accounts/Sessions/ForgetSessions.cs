using Amue.Portal.Accounts.Data;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Accounts.Sessions;

/// <summary>Deletes sessions that are long over: they tell when someone worked, which nobody needs any more.</summary>
internal sealed class ForgetSessions(PortalDb db, TimeProvider time) : IJob
{
    public const string JobName = "accounts.forget-sessions";

    public static readonly TimeSpan KeptFor = TimeSpan.FromDays(30);

    public async Task ExecuteAsync(CancellationToken cancellationToken)
    {
        var before = time.GetUtcNow().UtcDateTime - KeptFor;
        await using var transaction = await db.BeginWriteAsync(cancellationToken);
        await db.Sessions.Where(s => s.EndsAt < before).ExecuteDeleteAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }
}
