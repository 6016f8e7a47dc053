using Amue.Portal.Knowledge.Data;
using Amue.Portal.Knowledge.Linking;
using Amue.Portal.Knowledge.Merging;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Amue.Portal.Platform.Spaces;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Knowledge.Drafting;

/// <summary>
/// Keeps what was typed. When somebody else saved since the writer began, the two are merged; what cannot be merged is given
/// back with both passages, and saved once the writer has chosen.
/// </summary>
internal sealed class SaveDraft(PortalDb db, DraftDesk desk, DraftChecks checks, ArticleLinks links, TimeProvider time)
{
    /// <summary>Kept to tell changes apart; a writer who began from an older one merges from the oldest.</summary>
    private const int KeptRevisions = 200;

    /// <param name="draftId">The draft.</param>
    /// <param name="typed">All of it, as it is in the form.</param>
    /// <param name="baseRevision">The revision that the form was filled with.</param>
    /// <param name="merges">False: while typing, another's change is only told.</param>
    /// <param name="space">Where it is written.</param>
    /// <param name="actor">Who writes.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async Task<Outcome<SavedDraft>> ExecuteAsync(
        Guid draftId, DraftText typed, int baseRevision, bool merges, SpaceEntry space, Actor actor, CancellationToken cancellationToken)
    {
        var opened = await desk.OpenAsync(draftId, space, DraftAction.Write, actor, cancellationToken);
        if (!opened.Succeeded)
        {
            return opened.Refusal;
        }

        var draft = opened.Value;
        var text = DraftChecks.Tidy(typed);
        var errors = await checks.ErrorsAsync(text, draft.ArticleId, space, cancellationToken);
        if (errors.Count > 0)
        {
            return Refusal.Invalid(errors);
        }

        var saved = new DraftText(draft.Title, draft.Body, draft.Settings);
        if (IsSame(text, saved))
        {
            return new SavedDraft(draft.Revision, saved, IsMerged: false, []);
        }

        var isMerged = false;
        if (baseRevision != draft.Revision)
        {
            if (!merges)
            {
                return Refusal.Conflict("knowledge.draft.changedMeanwhile");
            }

            var merged = DraftMerge.Of(await OriginAsync(draft, baseRevision, cancellationToken), text, saved);
            if (merged.Conflicts.Count > 0)
            {
                return new SavedDraft(draft.Revision, merged.Text, IsMerged: true, merged.Conflicts);
            }

            (text, isMerged) = (merged.Text, true);
        }

        text = text with { Body = await links.WriteOutAsync(text.Body, actor, cancellationToken) };
        if (!IsSame(text, saved))
        {
            db.DraftRevisions.Add(draft.Write(text.Title, text.Body, text.Settings, actor.AccountId, time.GetUtcNow().UtcDateTime));
            db.DraftRevisions.RemoveRange(await db.DraftRevisions.Where(r => r.DraftId == draft.Id && r.Number <= draft.Revision - KeptRevisions).ToListAsync(cancellationToken));
            if (await desk.TrySaveAsync(cancellationToken) is { } changed)
            {
                return changed;
            }
        }

        return new SavedDraft(draft.Revision, text, isMerged, []);
    }

    private static bool IsSame(DraftText one, DraftText other) => one.Title == other.Title && one.Body == other.Body && one.Settings.IsSameAs(other.Settings);

    private async Task<DraftText> OriginAsync(ArticleDraft draft, int revision, CancellationToken cancellationToken)
    {
        var origin = await db.DraftRevisions.AsNoTracking().Where(r => r.DraftId == draft.Id && r.Number >= revision).OrderBy(r => r.Number).FirstAsync(cancellationToken);
        return new DraftText(origin.Title, origin.Body, origin.Settings);
    }
}
