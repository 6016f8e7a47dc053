using Amue.Portal.Knowledge.Data;
using Amue.Portal.Knowledge.Files;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Amue.Portal.Platform.Spaces;
using Amue.Portal.Referential;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Knowledge.Drafting;

/// <summary>A draft with all that its page needs, for those who may read it.</summary>
internal sealed class ReadDraft(PortalDb db, ReferentialDirectory referential, SpaceCatalog spaces, SpaceEditors editors, ArticleFiles files, IPersonDirectory people)
{
    public async Task<Outcome<DraftSheet>> ExecuteAsync(Guid draftId, SpaceEntry space, Actor actor, CancellationToken cancellationToken)
    {
        var draft = await db.ArticleDrafts.AsNoTracking().SingleOrDefaultAsync(d => d.Id == draftId && d.SpaceId == space.Id, cancellationToken);
        if (draft is null || !DraftRules.MayRead(draft, space, actor))
        {
            return Refusal.NotFound;
        }

        var comments = await db.ReviewComments.AsNoTracking().Where(c => c.DraftId == draft.Id).OrderBy(c => c.WrittenAt).ThenBy(c => c.Id).ToListAsync(cancellationToken);
        var live = draft.ArticleId is { } articleId
            ? await db.Articles.AsSystem("the draft's reader was let in before").Where(a => a.Id == articleId)
                .Select(a => new LiveText(a.Item.Slug, a.Item.Title, a.Item.State == Article.Published, a.Item.Versions.Where(v => v.Number == a.Item.Version).Select(v => v.Body).First()))
                .SingleOrDefaultAsync(cancellationToken)
            : null;
        var owners = await editors.OfAsync(space, KnowledgePermissions.Review, cancellationToken);
        var named = owners.Concat(draft.WriterIds).Concat(comments.Select(c => c.AuthorId).Append(draft.AuthorId).Append(draft.ReviewerId).Append(draft.UpdatedById).OfType<Guid>());
        var names = await people.NamesAsync(named.Distinct().ToList(), actor, cancellationToken);
        return new DraftSheet(
            draft,
            comments,
            live,
            Enum.GetValues<DraftAction>().Where(a => DraftRules.Allows(draft, a, space, actor)).ToHashSet(),
            await referential.AllProductsAsync(cancellationToken),
            (await spaces.CurrentAsync(cancellationToken)).All.Where(s => s.Id != space.Id && s.Has(Manifest.Feature)).ToList(),
            owners.ToDictionary(id => id, id => names[id].Name),
            names,
            (await files.OfDraftAsync(draft, cancellationToken)).Select(f => AttachedFile.Of(f, space)).ToList());
    }
}
