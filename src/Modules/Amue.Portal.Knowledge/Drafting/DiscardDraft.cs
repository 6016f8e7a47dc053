using Amue.Portal.Platform.Audit;
using Amue.Portal.Platform.Events;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Amue.Portal.Platform.Spaces;

namespace Amue.Portal.Knowledge.Drafting;

/// <summary>Gives up a draft; an article that it would have changed stays as it is.</summary>
internal sealed class DiscardDraft(DraftDesk desk, EventLog events, AuditLog audit, TimeProvider time)
{
    public async Task<Outcome<Done>> ExecuteAsync(Guid draftId, SpaceEntry space, Actor actor, CancellationToken cancellationToken)
    {
        var opened = await desk.OpenAsync(draftId, space, DraftAction.Discard, actor, cancellationToken);
        if (!opened.Succeeded)
        {
            return opened.Refusal;
        }

        opened.Value.Discard(time.GetUtcNow().UtcDateTime);
        events.Add(new DraftDiscarded(draftId), actor);
        if (await desk.TryCloseAsync(opened.Value, cancellationToken) is { } changed)
        {
            return changed;
        }

        await audit.RecordAsync(actor, "knowledge.discard", $"article-draft:{draftId:N}", "done", cancellationToken);
        return Done.Instance;
    }
}
