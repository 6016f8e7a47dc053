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
    public async Task<Outcome<Done>> ExecuteAsync(Guid draftId, string? comment, SpaceEntry space, Actor actor, CancellationToken cancellationToken)
    {
        var opened = await desk.OpenAsync(draftId, space, DraftAction.Comment, actor, cancellationToken);
        if (!opened.Succeeded)
        {
            return opened.Refusal;
        }

        if (Check(comment) is { } error)
        {
            return Refusal.Invalid([error]);
        }

        var draft = opened.Value;
        var said = new ReviewComment(draft.Id, draft.Revision, ReviewCommentKind.Comment, comment!.Trim(), actor.AccountId, time.GetUtcNow().UtcDateTime);
        db.ReviewComments.Add(said);
        events.Add(new DraftCommented(draft.Id, said.Id), actor);
        await db.SaveChangesAsync(cancellationToken);
        return Done.Instance;
    }

    internal static FieldError? Check(string? comment) => string.IsNullOrWhiteSpace(comment) || comment.Length > ReviewComment.LongestBody
        ? new FieldError("Comment", "knowledge.comment.length", ReviewComment.LongestBody)
        : null;
}
