namespace Amue.Portal.Knowledge.Publishing;

/// <summary>The help of a screen of a product: <c>/aide/{product}/{code}</c> leads to the article.</summary>
internal sealed class HelpCode
{
    private HelpCode()
    {
    }

    public HelpCode(Guid productId, string code, Guid articleId)
    {
        ProductId = productId;
        Code = code;
        ArticleId = articleId;
    }

    public const int LongestCode = 30;

    public Guid ProductId { get; private set; }

    public string Code { get; private set; } = "";

    public Guid ArticleId { get; private set; }
}
