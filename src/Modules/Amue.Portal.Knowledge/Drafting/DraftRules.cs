using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Amue.Portal.Platform.Spaces;

namespace Amue.Portal.Knowledge.Drafting;

/// <summary>Who may do what to a draft, and from which state: the one table of the editorial workflow.</summary>
internal static class DraftRules
{
    private static readonly Dictionary<DraftAction, DraftState[]> From = new()
    {
        [DraftAction.Write] = [DraftState.Draft],
        [DraftAction.Submit] = [DraftState.Draft],
        [DraftAction.Discard] = [DraftState.Draft],
        [DraftAction.Comment] = [DraftState.Draft, DraftState.InReview, DraftState.Approved, DraftState.Scheduled],
        [DraftAction.TakeBack] = [DraftState.InReview, DraftState.Approved, DraftState.Scheduled],
        [DraftAction.Return] = [DraftState.InReview, DraftState.Approved],
        [DraftAction.Approve] = [DraftState.InReview],
        [DraftAction.Schedule] = [DraftState.Approved, DraftState.Scheduled],
        [DraftAction.Unschedule] = [DraftState.Scheduled],
        [DraftAction.Publish] = [DraftState.Approved, DraftState.Scheduled],
    };

    public static bool MayRead(ArticleDraft draft, SpaceEntry space, Actor actor) =>
        actor.IsSystem || draft.IsBy(actor) || IsEditor(space, actor);

    /// <summary>Where one is a member, or holds a right on the space's articles (domain.md §2.4).</summary>
    public static bool MayPropose(SpaceEntry space, Actor actor) =>
        IsEditor(space, actor) || (actor.May(KnowledgePermissions.Propose, space.Scope) && actor.LevelIn(space.Id) >= VisibilityLevel.Space);

    public static bool IsEditor(SpaceEntry space, Actor actor) =>
        actor.May(KnowledgePermissions.Review, space.Scope) || actor.May(KnowledgePermissions.Publish, space.Scope);

    public static bool Allows(ArticleDraft draft, DraftAction action, SpaceEntry space, Actor actor) => Refuse(draft, action, space, actor) is null;

    public static Refusal? Refuse(ArticleDraft draft, DraftAction action, SpaceEntry space, Actor actor)
    {
        if (!IsEntitled(draft, action, space, actor))
        {
            return Refusal.NotPermitted;
        }

        return From[action].Contains(draft.State)
            ? null
            : Refusal.Conflict("knowledge.transition.forbidden") with { Code = "transition_interdite" };
    }

    private static bool IsEntitled(ArticleDraft draft, DraftAction action, SpaceEntry space, Actor actor) => action switch
    {
        DraftAction.Write or DraftAction.Submit => MayPropose(space, actor) && (draft.IsBy(actor) || IsEditor(space, actor)),
        DraftAction.Discard or DraftAction.TakeBack => draft.IsBy(actor) || actor.May(KnowledgePermissions.Publish, space.Scope),
        DraftAction.Comment => MayRead(draft, space, actor),
        DraftAction.Return => actor.May(KnowledgePermissions.Review, space.Scope),
        // Nobody approves what they wrote, even in part.
        DraftAction.Approve => actor.May(KnowledgePermissions.Review, space.Scope) && !draft.IsBy(actor),
        _ => actor.May(KnowledgePermissions.Publish, space.Scope),
    };
}
