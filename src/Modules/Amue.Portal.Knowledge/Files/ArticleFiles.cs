using Amue.Portal.Knowledge.Data;
using Amue.Portal.Knowledge.Drafting;
using Amue.Portal.Platform.Content.Attachments;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Amue.Portal.Platform.Spaces;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Knowledge.Files;

/// <summary>The files of drafts and articles: asked again at every download whether this reader may read what the file belongs to.</summary>
internal sealed class ArticleFiles(PortalDb db, AttachmentStore store) : IAttachmentOwner
{
    public async Task<Outcome<(ArticleFile File, Stream Content)>> OpenAsync(Guid id, SpaceEntry space, Actor actor, CancellationToken cancellationToken)
    {
        var file = await db.ArticleFiles.AsNoTracking().SingleOrDefaultAsync(f => f.Id == id && f.SpaceId == space.Id, cancellationToken);
        return file is not null && await MayReadAsync(file, space, actor, cancellationToken) && store.Open(file.Sha256) is { } content ? (file, content) : Refusal.NotFound;
    }

    /// <summary>Of a draft and of the article that it changes; the draft's reader was let in before.</summary>
    public async Task<IReadOnlyList<ArticleFile>> OfDraftAsync(ArticleDraft draft, CancellationToken cancellationToken) =>
        await db.ArticleFiles.AsNoTracking().Where(f => f.DraftId == draft.Id || (f.ArticleId != null && f.ArticleId == draft.ArticleId))
            .OrderBy(f => f.AddedAt).ThenBy(f => f.Id).ToListAsync(cancellationToken);

    /// <summary>Of an article whose reader was let in before.</summary>
    public async Task<IReadOnlyList<ArticleFile>> OfArticleAsync(Guid articleId, CancellationToken cancellationToken) =>
        await db.ArticleFiles.AsNoTracking().Where(f => f.ArticleId == articleId).OrderBy(f => f.AddedAt).ThenBy(f => f.Id).ToListAsync(cancellationToken);

    public async Task<IReadOnlyCollection<string>> StillNamedAsync(IReadOnlyCollection<string> digests, CancellationToken cancellationToken) =>
        await db.ArticleFiles.Where(f => digests.Contains(f.Sha256)).Select(f => f.Sha256).Distinct().ToListAsync(cancellationToken);

    private async Task<bool> MayReadAsync(ArticleFile file, SpaceEntry space, Actor actor, CancellationToken cancellationToken)
    {
        var isEditor = DraftRules.IsEditor(space, actor);
        if (file.ArticleId is { } articleId)
        {
            return await db.Articles.VisibleTo(actor).AnyAsync(a => a.Id == articleId && (isEditor || a.Item.State == Article.Published), cancellationToken);
        }

        var draft = await db.ArticleDrafts.AsNoTracking().SingleOrDefaultAsync(d => d.Id == file.DraftId, cancellationToken);
        return draft is { IsOpen: true } && DraftRules.MayRead(draft, space, actor);
    }
}
