using Amue.Portal.Knowledge.Drafting;
using Amue.Portal.Platform.Audit;
using Amue.Portal.Platform.Events;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Amue.Portal.Platform.Spaces;

namespace Amue.Portal.Knowledge.Publishing;

/// <summary>Has an approved text published at a moment, with the rights that its scheduler has by then.</summary>
internal sealed class ScheduleDraft(DraftDesk desk, EventLog events, AuditLog audit, TimeProvider time)
{
    public const int LongestDays = 366;

    /// <param name="draftId">The draft.</param>
    /// <param name="at">UTC, in the future, within a year; null is refused.</param>
    /// <param name="space">Where it is written.</param>
    /// <param name="actor">Must hold <see cref="KnowledgePermissions.Publish"/> there.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async Task<Outcome<Done>> ExecuteAsync(Guid draftId, DateTime? at, SpaceEntry space, Actor actor, CancellationToken cancellationToken)
    {
        var opened = await desk.OpenAsync(draftId, space, DraftAction.Schedule, actor, cancellationToken);
        if (!opened.Succeeded)
        {
            return opened.Refusal;
        }

        var now = time.GetUtcNow().UtcDateTime;
        if (at is not { } moment || moment <= now || moment > now.AddDays(LongestDays))
        {
            return Refusal.InvalidField("PublishAt", "knowledge.schedule.range");
        }

        opened.Value.Schedule(moment, actor.AccountId, now);
        events.Add(new DraftScheduled(draftId, moment), actor);
        if (await desk.TrySaveAsync(cancellationToken) is { } changed)
        {
            return changed;
        }

        await audit.RecordAsync(actor, "knowledge.schedule", $"article-draft:{draftId:N}", "done", cancellationToken);
        return Done.Instance;
    }
}
