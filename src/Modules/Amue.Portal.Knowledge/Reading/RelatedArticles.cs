using Amue.Portal.Platform.Security;
using Amue.Portal.Search.Querying;

namespace Amue.Portal.Knowledge.Reading;

/// <summary>Articles that answer the same words, by the portal's one search and with its reader's rights.</summary>
internal sealed class RelatedArticles(PortalSearch search)
{
    public const int Most = 5;

    public async Task<IReadOnlyList<RelatedArticle>> OfAsync(ArticleView article, Actor reader, CancellationToken cancellationToken)
    {
        var request = new SearchRequest($"{article.Title} {string.Join(' ', article.Tags)}") { Type = Article.ContentType, Except = article.Id, Take = Most };
        var answer = await search.FindAsync(request, reader, cancellationToken);
        return answer.Hits.Select(h => new RelatedArticle(string.Concat(h.Title.Select(s => s.Text)), h.Url, h.SpaceTitle)).ToList();
    }
}
