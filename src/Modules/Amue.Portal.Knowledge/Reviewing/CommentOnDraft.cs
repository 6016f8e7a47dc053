using Amue.Portal.Knowledge.Data;
using Amue.Portal.Knowledge.Drafting;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Events;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Amue.Portal.Platform.Spaces;

namespace Amue.Portal.Knowledge.Reviewing;

/// <summary>Says something of a draft to those who work on it.</summary>
internal sealed class CommentOnDraft(PortalDb db, DraftDesk desk, EventLog events, TimeProvider time)
{
    public async Task<Outcome<Done>> ExecuteAsync(Guid draftId, string? comment, string? passage, SpaceEntry space, Actor actor, CancellationToken cancellationToken)
    {
        var opened = await desk.OpenAsync(draftId, space, DraftAction.Comment, actor, cancellationToken);
        if (!opened.Succeeded)
        {
            return opened.Refusal;
        }

        var draft = opened.Value;
        var about = DraftPassage.Of(passage);
        var errors = Check(comment, about, draft);
        if (errors.Count > 0)
        {
            return Refusal.Invalid(errors);
        }

        var said = new ReviewComment(draft.Id, draft.Revision, ReviewCommentKind.Comment, comment!.Trim(), about, actor.AccountId, time.GetUtcNow().UtcDateTime);
        db.ReviewComments.Add(said);
        events.Add(new DraftCommented(draft.Id, said.Id), actor);
        await db.SaveChangesAsync(cancellationToken);
        return Done.Instance;
    }

    internal static List<FieldError> Check(string? comment, string? passage, ArticleDraft draft)
    {
        var errors = new List<FieldError>();
        if (string.IsNullOrWhiteSpace(comment) || comment.Length > ReviewComment.LongestBody)
        {
            errors.Add(new FieldError("Comment", "knowledge.comment.length", ReviewComment.LongestBody));
        }

        if (passage?.Length > ReviewComment.LongestPassage)
        {
            errors.Add(new FieldError("Passage", "knowledge.passage.length", ReviewComment.LongestPassage));
        }
        else if (passage is not null && !DraftPassage.IsIn(passage, draft.Body))
        {
            errors.Add(new FieldError("Passage", "knowledge.passage.absent"));
        }

        return errors;
    }
}
