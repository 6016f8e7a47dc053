using Amue.Portal.Knowledge.Drafting;
using Amue.Portal.Knowledge.Merging;
using Amue.Portal.Platform.Audit;
using Amue.Portal.Platform.Events;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Amue.Portal.Platform.Spaces;

namespace Amue.Portal.Knowledge.Reviewing;

/// <summary>Asks for somebody else's eyes on a draft.</summary>
internal sealed class SubmitDraft(DraftDesk desk, DraftChecks checks, EventLog events, AuditLog audit, TimeProvider time)
{
    public async Task<Outcome<Done>> ExecuteAsync(Guid draftId, SpaceEntry space, Actor actor, CancellationToken cancellationToken)
    {
        var opened = await desk.OpenAsync(draftId, space, DraftAction.Submit, actor, cancellationToken);
        if (!opened.Succeeded)
        {
            return opened.Refusal;
        }

        var draft = opened.Value;
        var text = new DraftText(draft.Title, draft.Body, draft.Settings);
        var errors = await checks.ErrorsAsync(text, draft.ArticleId, space, cancellationToken);
        if (string.IsNullOrWhiteSpace(draft.Body))
        {
            errors.Add(new FieldError(nameof(DraftText.Body), "knowledge.body.length", Writing.ArticleText.LongestBody));
        }

        if (ThreeWayMerge.IsUnsettled(draft.Body))
        {
            errors.Add(new FieldError(nameof(DraftText.Body), "knowledge.body.unsettled", ThreeWayMerge.Mine, ThreeWayMerge.Theirs));
        }

        if (errors.Count > 0)
        {
            return Refusal.Invalid(errors);
        }

        draft.Submit(time.GetUtcNow().UtcDateTime);
        events.Add(new DraftSubmitted(draft.Id, draft.Revision), actor);
        if (await desk.TrySaveAsync(cancellationToken) is { } changed)
        {
            return changed;
        }

        await audit.RecordAsync(actor, "knowledge.submit", $"article-draft:{draft.Id:N}", "done", cancellationToken);
        return Done.Instance;
    }
}
