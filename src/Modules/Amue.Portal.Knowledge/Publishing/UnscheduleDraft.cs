using Amue.Portal.Knowledge.Drafting;
using Amue.Portal.Platform.Audit;
using Amue.Portal.Platform.Events;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Amue.Portal.Platform.Spaces;

namespace Amue.Portal.Knowledge.Publishing;

/// <summary>Keeps an approved text from being published by itself.</summary>
internal sealed class UnscheduleDraft(DraftDesk desk, EventLog events, AuditLog audit, TimeProvider time)
{
    public async Task<Outcome<Done>> ExecuteAsync(Guid draftId, SpaceEntry space, Actor actor, CancellationToken cancellationToken)
    {
        var opened = await desk.OpenAsync(draftId, space, DraftAction.Unschedule, actor, cancellationToken);
        if (!opened.Succeeded)
        {
            return opened.Refusal;
        }

        opened.Value.Unschedule(time.GetUtcNow().UtcDateTime);
        events.Add(new DraftUnscheduled(draftId), actor);
        if (await desk.TrySaveAsync(cancellationToken) is { } changed)
        {
            return changed;
        }

        await audit.RecordAsync(actor, "knowledge.unschedule", $"article-draft:{draftId:N}", "done", cancellationToken);
        return Done.Instance;
    }
}
