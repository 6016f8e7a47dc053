using Amue.Portal.Knowledge.Ageing;
using Amue.Portal.Knowledge.Data;
using Amue.Portal.Knowledge.Drafting;
using Amue.Portal.Knowledge.Rating;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Amue.Portal.Platform.Spaces;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Knowledge.Board;

/// <summary>What is to be done about the articles of a space. Who may only propose sees their own drafts, nothing else.</summary>
internal sealed class EditorsBoard(PortalDb db, IPersonDirectory people, TimeProvider time)
{
    private const int Most = 100;

    private const int MostReasons = 3;

    /// <summary>The views that this actor has in the space, with how many lines each holds; a hundred stands for more.</summary>
    public async Task<Outcome<Dictionary<BoardView, int>>> CountsAsync(SpaceEntry space, Actor actor, CancellationToken cancellationToken)
    {
        if (!DraftRules.MayPropose(space, actor))
        {
            return Refusal.NotFound;
        }

        var counts = new Dictionary<BoardView, int>();
        foreach (var view in ViewsOf(space, actor))
        {
            counts[view] = IsOfDrafts(view)
                ? await Drafts(view, space, actor).Take(Most).CountAsync(cancellationToken)
                : await Articles(view, space, actor).Take(Most).CountAsync(cancellationToken);
        }

        return counts;
    }

    /// <summary>The lines of one view, the most pressing first.</summary>
    public async Task<IReadOnlyList<BoardRow>> RowsAsync(BoardView view, SpaceEntry space, Actor actor, CancellationToken cancellationToken)
    {
        var rows = IsOfDrafts(view) ? await DraftRowsAsync(view, space, actor, cancellationToken) : await ArticleRowsAsync(view, space, actor, cancellationToken);
        var names = await people.NamesAsync(rows.Select(r => r.PersonId).OfType<Guid>().Distinct().ToList(), actor, cancellationToken);
        return rows.Select(r => r with { Person = r.PersonId is { } id ? names[id].Name : null }).ToList();
    }

    private static BoardView[] ViewsOf(SpaceEntry space, Actor actor) => DraftRules.IsEditor(space, actor) ? Enum.GetValues<BoardView>() : [BoardView.Mine];

    private static bool IsOfDrafts(BoardView view) => view is BoardView.Mine or BoardView.ToReview or BoardView.Approved or BoardView.Scheduled;

    private IQueryable<ArticleDraft> Drafts(BoardView view, SpaceEntry space, Actor actor)
    {
        var drafts = db.ArticleDrafts.AsNoTracking().Where(d => d.SpaceId == space.Id);
        return view switch
        {
            BoardView.ToReview => drafts.Where(d => d.State == DraftState.InReview).OrderBy(d => d.SubmittedAt),
            BoardView.Approved => drafts.Where(d => d.State == DraftState.Approved).OrderBy(d => d.ApprovedAt),
            BoardView.Scheduled => drafts.Where(d => d.State == DraftState.Scheduled).OrderBy(d => d.PublishAt),
            _ => drafts.Where(d => d.State < DraftState.Published && (d.AuthorId == actor.AccountId || d.UpdatedById == actor.AccountId)).OrderByDescending(d => d.UpdatedAt).ThenByDescending(d => d.Id),
        };
    }

    private async Task<List<BoardRow>> DraftRowsAsync(BoardView view, SpaceEntry space, Actor actor, CancellationToken cancellationToken) =>
        (await Drafts(view, space, actor).Take(Most).Select(d => new { d.Id, d.Title, d.Settings, d.State, d.UpdatedAt, d.PublishAt, d.SubmittedAt, d.AuthorId }).ToListAsync(cancellationToken))
        .Select(d => new BoardRow(d.Title, $"/articles/brouillons/{d.Id}", d.Settings.Kind, (view switch
        {
            BoardView.Scheduled => d.PublishAt,
            BoardView.ToReview => d.SubmittedAt,
            _ => null,
        }) ?? d.UpdatedAt)
        { State = d.State, PersonId = d.AuthorId }).ToList();

    private IQueryable<Article> Articles(BoardView view, SpaceEntry space, Actor actor)
    {
        var articles = db.Articles.VisibleTo(actor).AsNoTracking().Where(a => a.Item.SpaceId == space.Id);
        var ratings = db.ArticleRatings;
        var published = articles.Where(a => a.Item.State == Article.Published);
        return view switch
        {
            BoardView.Ageing => published.Where(a => a.ReviewNeededAt != null && a.ReviewCause != ReviewCause.NotUseful).OrderBy(a => a.ReviewNeededAt),
            BoardView.NotUseful => published.Where(a => a.ReviewCause == ReviewCause.NotUseful || ratings.Any(r => r.ArticleId == a.Id && !r.IsUseful && r.Version == a.Item.Version))
                .OrderByDescending(a => ratings.Count(r => r.ArticleId == a.Id && !r.IsUseful && r.Version == a.Item.Version)),
            BoardView.WithoutOwner => published.Where(a => a.OwnerId == null).OrderByDescending(a => a.Item.UpdatedAt),
            _ => articles.Where(a => a.Item.State != Article.Published).OrderByDescending(a => a.Item.LastActivityAt),
        };
    }

    private async Task<List<BoardRow>> ArticleRowsAsync(BoardView view, SpaceEntry space, Actor actor, CancellationToken cancellationToken)
    {
        var rows = await Articles(view, space, actor).Take(Most)
            .Select(a => new { a.Id, a.Item.Title, a.Item.Slug, a.Item.State, a.Item.Version, a.Kind, a.ReviewNeededAt, a.ReviewCause, a.Item.UpdatedAt, a.OwnerId })
            .ToListAsync(cancellationToken);
        var ids = rows.Select(r => r.Id).ToList();
        var since = time.GetUtcNow().UtcDateTime.AddDays(-RateArticle.Days);
        var told = (await db.ArticleRatings.AsNoTracking().Where(r => ids.Contains(r.ArticleId) && !r.IsUseful && r.RatedAt >= since)
            .OrderByDescending(r => r.RatedAt).Select(r => new { r.ArticleId, r.Version, r.Reason }).ToListAsync(cancellationToken)).ToLookup(r => r.ArticleId);
        return rows.Select(a =>
        {
            var current = told[a.Id].Where(r => r.Version == a.Version).ToList();
            var path = a.State == Article.Published ? $"/articles/{a.Slug}" : $"/articles/{a.Slug}/historique";
            return new BoardRow(a.Title, path, a.Kind, view == BoardView.Ageing ? a.ReviewNeededAt!.Value : a.UpdatedAt)
            {
                ArticleState = a.State,
                Cause = a.ReviewCause,
                NotUseful = current.Count,
                Reasons = current.Select(r => r.Reason).OfType<string>().Take(MostReasons).ToList(),
                PersonId = a.OwnerId,
            };
        }).ToList();
    }
}
