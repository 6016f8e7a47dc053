using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Jobs;
using Amue.Portal.Tickets.Data;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Tickets.Deflection;

/// <summary>Closes the journeys that nobody ended within a day.</summary>
internal sealed class AbandonJourneys(PortalDb db, TimeProvider time) : IJob
{
    public const string JobName = "tickets.abandon-journeys";

    private static readonly TimeSpan Patience = TimeSpan.FromDays(1);

    public async Task ExecuteAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var limit = now - Patience;
        await using var transaction = await db.BeginWriteAsync(cancellationToken);
        await db.Journeys
            .Where(j => j.Outcome == JourneyOutcome.Open && j.StartedAt < limit)
            .ExecuteUpdateAsync(
                set => set.SetProperty(j => j.Outcome, JourneyOutcome.Abandoned).SetProperty(j => j.EndedAt, now),
                cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }
}
