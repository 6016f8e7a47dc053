using Amue.Portal.Knowledge.Data;
using Amue.Portal.Knowledge.Drafting;
using Amue.Portal.Platform.Audit;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Events;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Amue.Portal.Platform.Spaces;

namespace Amue.Portal.Knowledge.Reviewing;

/// <summary>A reviewer gives a draft back to its author, and says what is to be changed.</summary>
internal sealed class ReturnDraft(PortalDb db, DraftDesk desk, EventLog events, AuditLog audit, TimeProvider time)
{
    public async Task<Outcome<Done>> ExecuteAsync(Guid draftId, string? reason, string? passage, SpaceEntry space, Actor actor, CancellationToken cancellationToken)
    {
        var opened = await desk.OpenAsync(draftId, space, DraftAction.Return, actor, cancellationToken);
        if (!opened.Succeeded)
        {
            return opened.Refusal;
        }

        var draft = opened.Value;
        var about = DraftPassage.Of(passage);
        var errors = CommentOnDraft.Check(reason, about, draft);
        if (errors.Count > 0)
        {
            return Refusal.Invalid(errors);
        }

        var now = time.GetUtcNow().UtcDateTime;
        var comment = new ReviewComment(draft.Id, draft.Revision, ReviewCommentKind.Return, reason!.Trim(), about, actor.AccountId, now);
        db.ReviewComments.Add(comment);
        draft.Reopen(now);
        events.Add(new DraftReturned(draft.Id, comment.Id), actor);
        if (await desk.TrySaveAsync(cancellationToken) is { } changed)
        {
            return changed;
        }

        await audit.RecordAsync(actor, "knowledge.return", $"article-draft:{draft.Id:N}", "done", cancellationToken);
        return Done.Instance;
    }
}
