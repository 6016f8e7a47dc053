using Amue.Portal.Knowledge.Drafting;
using Amue.Portal.Platform.Security;
using Amue.Portal.Search.Querying;

namespace Amue.Portal.Knowledge.Reading;

/// <summary>Articles that answer the same words, by the portal's one search and with its reader's rights.</summary>
internal sealed class RelatedArticles(PortalSearch search)
{
    public const int Most = 5;

    public Task<IReadOnlyList<RelatedArticle>> OfAsync(ArticleView article, Actor reader, CancellationToken cancellationToken) =>
        OfAsync(article.Title, article.Tags, article.Id, reader, cancellationToken);

    /// <summary>What a draft may be saying again, the article that it revises apart.</summary>
    public Task<IReadOnlyList<RelatedArticle>> OfAsync(ArticleDraft draft, Actor reader, CancellationToken cancellationToken) =>
        OfAsync(draft.Title, draft.Settings.Tags, draft.ArticleId, reader, cancellationToken);

    private async Task<IReadOnlyList<RelatedArticle>> OfAsync(string title, IReadOnlyList<string> tags, Guid? except, Actor reader, CancellationToken cancellationToken)
    {
        var request = new SearchRequest($"{title} {string.Join(' ', tags)}") { Type = Article.ContentType, Except = except, Take = Most };
        var answer = await search.FindAsync(request, reader, cancellationToken);
        return answer.Hits.Select(h => new RelatedArticle(string.Concat(h.Title.Select(s => s.Text)), h.Url, h.SpaceTitle)).ToList();
    }
}
