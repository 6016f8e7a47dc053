using Amue.Portal.Knowledge.Drafting;
using Amue.Portal.Platform.Audit;
using Amue.Portal.Platform.Events;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Amue.Portal.Platform.Spaces;

namespace Amue.Portal.Knowledge.Reviewing;

/// <summary>A reviewer who wrote none of it approves the very text that was read.</summary>
internal sealed class ApproveDraft(DraftDesk desk, EventLog events, AuditLog audit, TimeProvider time)
{
    /// <param name="draftId">The draft.</param>
    /// <param name="revision">The text that the reviewer has before their eyes.</param>
    /// <param name="space">Where it is written.</param>
    /// <param name="actor">Must hold <see cref="KnowledgePermissions.Review"/> there.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async Task<Outcome<Done>> ExecuteAsync(Guid draftId, int revision, SpaceEntry space, Actor actor, CancellationToken cancellationToken)
    {
        var opened = await desk.OpenAsync(draftId, space, DraftAction.Approve, actor, cancellationToken);
        if (!opened.Succeeded)
        {
            return opened.Refusal;
        }

        var draft = opened.Value;
        if (draft.Revision != revision)
        {
            return Refusal.Conflict("knowledge.approve.otherText");
        }

        draft.Approve(actor.AccountId, time.GetUtcNow().UtcDateTime);
        events.Add(new DraftApproved(draft.Id, draft.Revision), actor);
        if (await desk.TrySaveAsync(cancellationToken) is { } changed)
        {
            return changed;
        }

        await audit.RecordAsync(actor, "knowledge.approve", $"article-draft:{draft.Id:N}:{revision}", "done", cancellationToken);
        return Done.Instance;
    }
}
