using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Jobs;
using Amue.Portal.Search.Data;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Search.Reports;

/// <summary>Deletes the questions that are older than a season: reports look at thirty days.</summary>
internal sealed class ForgetQuestions(PortalDb db, TimeProvider time) : IJob
{
    public const string JobName = "search.forget-questions";

    public static readonly TimeSpan KeptFor = TimeSpan.FromDays(90);

    public async Task ExecuteAsync(CancellationToken cancellationToken)
    {
        var before = time.GetUtcNow().UtcDateTime - KeptFor;
        await using var transaction = await db.BeginWriteAsync(cancellationToken);
        await db.AskedQuestions.Where(q => q.AskedAt < before).ExecuteDeleteAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }
}
