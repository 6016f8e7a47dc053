namespace Amue.Portal.Knowledge.Publishing;

/// <summary>Somebody who wrote in an article, credited on its page.</summary>
internal sealed class ArticleContributor
{
    private ArticleContributor()
    {
    }

    public ArticleContributor(Guid articleId, Guid accountId)
    {
        ArticleId = articleId;
        AccountId = accountId;
    }

    public Guid ArticleId { get; private set; }

    public Guid AccountId { get; private set; }
}
