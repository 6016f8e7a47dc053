using Amue.Portal.Knowledge.Drafting;
using Amue.Portal.Platform.Audit;
using Amue.Portal.Platform.Events;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Amue.Portal.Platform.Spaces;

namespace Amue.Portal.Knowledge.Reviewing;

/// <summary>Takes a draft out of review, of what was approved or scheduled, to go on writing: it is to be reviewed again.</summary>
internal sealed class TakeBackDraft(DraftDesk desk, EventLog events, AuditLog audit, TimeProvider time)
{
    public async Task<Outcome<Done>> ExecuteAsync(Guid draftId, SpaceEntry space, Actor actor, CancellationToken cancellationToken)
    {
        var opened = await desk.OpenAsync(draftId, space, DraftAction.TakeBack, actor, cancellationToken);
        if (!opened.Succeeded)
        {
            return opened.Refusal;
        }

        opened.Value.Reopen(time.GetUtcNow().UtcDateTime);
        events.Add(new DraftTakenBack(draftId), actor);
        if (await desk.TrySaveAsync(cancellationToken) is { } changed)
        {
            return changed;
        }

        await audit.RecordAsync(actor, "knowledge.takeBack", $"article-draft:{draftId:N}", "done", cancellationToken);
        return Done.Instance;
    }
}
