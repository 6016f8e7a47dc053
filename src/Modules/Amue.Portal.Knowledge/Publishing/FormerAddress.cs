namespace Amue.Portal.Knowledge.Publishing;

/// <summary>Where an article was before its title changed.</summary>
internal sealed class FormerAddress
{
    private FormerAddress()
    {
    }

    public FormerAddress(Guid spaceId, string slug, Guid articleId)
    {
        SpaceId = spaceId;
        Slug = slug;
        ArticleId = articleId;
    }

    public Guid SpaceId { get; private set; }

    public string Slug { get; private set; } = "";

    public Guid ArticleId { get; private set; }
}
