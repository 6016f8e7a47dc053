using Amue.Portal.Knowledge.Data;
using Amue.Portal.Knowledge.Drafting;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Jobs;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Amue.Portal.Platform.Spaces;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Amue.Portal.Knowledge.Publishing;

/// <summary>Publishes what is scheduled once its moment has come, with the rights that whoever scheduled it still has.</summary>
internal sealed class PublishScheduled(PortalDb db, IServiceScopeFactory scopes, SpaceCatalog spaces, ActorLoader actors, TimeProvider time, ILogger<PublishScheduled> logger) : IJob
{
    public const string JobName = "knowledge.publish-scheduled";

    /// <summary>The next run takes what is left.</summary>
    private const int MostAtOnce = 200;

    public async Task ExecuteAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var due = await db.ArticleDrafts.AsNoTracking()
            .Where(d => d.State == DraftState.Scheduled && d.PublishAt <= now)
            .OrderBy(d => d.PublishAt).Take(MostAtOnce)
            .Select(d => new { d.Id, d.SpaceId, d.PublisherId }).ToListAsync(cancellationToken);
        var directory = await spaces.CurrentAsync(cancellationToken);
        foreach (var draft in due)
        {
            // Where the feature is off nothing is published; what is scheduled waits.
            if (directory.Find(draft.SpaceId) is not { } space || !space.Has(Manifest.Feature))
            {
                continue;
            }

            await using var scope = scopes.CreateAsyncScope();
            var publisher = await actors.LoadAsync(draft.PublisherId, cancellationToken);
            var outcome = await scope.ServiceProvider.GetRequiredService<PublishDraft>().ExecuteAsync(draft.Id, space, publisher, cancellationToken);
            if (!outcome.Succeeded)
            {
                await GiveBackAsync(draft.Id, space, outcome.Refusal, cancellationToken);
            }
        }
    }

    // It would be refused at every run: an editor sees it approved again, and why in the log.
    private async Task GiveBackAsync(Guid draftId, SpaceEntry space, Refusal refusal, CancellationToken cancellationToken)
    {
        logger.LogWarning("Draft {DraftId} could not be published as scheduled: {Refusal} {Errors}", draftId, refusal.Kind, string.Join(", ", refusal.Errors.Select(e => e.Key)));
        await using var scope = scopes.CreateAsyncScope();
        var portal = Actor.System("A scheduled text could not be published");
        await scope.ServiceProvider.GetRequiredService<UnscheduleDraft>().ExecuteAsync(draftId, space, portal, cancellationToken);
    }
}
