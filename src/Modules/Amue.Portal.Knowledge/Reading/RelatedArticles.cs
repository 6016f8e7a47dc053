using Amue.Portal.Knowledge.Drafting;
using Amue.Portal.Platform.Security;
using Amue.Portal.Search.Querying;

namespace Amue.Portal.Knowledge.Reading;

/// <summary>Articles that answer the same words, by the portal's one search and with its reader's rights.</summary>
internal sealed class RelatedArticles(PortalSearch search)
{
    public const int Most = 5;

    // Of 2.2, what likeness of titles and words in common give together: enough that they may be about the same matter.
    private const double LeastAlike = 0.5;

    public async Task<IReadOnlyList<RelatedArticle>> OfAsync(ArticleView article, Actor reader, CancellationToken cancellationToken) =>
        Shown(await FindAsync(article.Title, article.Tags, article.Id, reader, cancellationToken));

    /// <summary>What a draft may be saying again, the article that it revises apart.</summary>
    public async Task<IReadOnlyList<RelatedArticle>> OfAsync(ArticleDraft draft, Actor reader, CancellationToken cancellationToken) =>
        Shown((await FindAsync(draft.Title, draft.Settings.Tags, draft.ArticleId, reader, cancellationToken))
            .Where(hit => hit.Explanation.Likeness + hit.Explanation.Title >= LeastAlike));

    private static List<RelatedArticle> Shown(IEnumerable<SearchHit> hits) =>
        hits.Select(h => new RelatedArticle(string.Concat(h.Title.Select(s => s.Text)), h.Url, h.SpaceTitle)).ToList();

    private async Task<IReadOnlyList<SearchHit>> FindAsync(string title, IReadOnlyList<string> tags, Guid? except, Actor reader, CancellationToken cancellationToken)
    {
        var request = new SearchRequest($"{title} {string.Join(' ', tags)}") { Type = Article.ContentType, Except = except, Take = Most };
        return (await search.FindAsync(request, reader, cancellationToken)).Hits;
    }
}
