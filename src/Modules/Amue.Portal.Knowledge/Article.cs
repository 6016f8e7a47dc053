using Amue.Portal.Platform.Content;

namespace Amue.Portal.Knowledge;

/// <summary>The knowledge module's row of an article; its text is the content item's.</summary>
internal sealed class Article : IContentRow
{
    private Article()
    {
    }

    public Article(ContentItem item, ArticleKind kind)
    {
        Id = item.Id;
        Item = item;
        Kind = kind;
    }

    public const string ContentType = "article";

    public const string Published = "published";

    public Guid Id { get; private set; }

    public ContentItem Item { get; private set; } = null!;

    public ArticleKind Kind { get; private set; }

    /// <summary>Its identifier where it came from, unique in its space: an import finds it again by that.</summary>
    public string? ExternalId { get; private set; }

    public string? SourceName { get; private set; }

    public string? SourceUrl { get; private set; }

    public string? Licence { get; private set; }

    public void Is(ArticleKind kind) => Kind = kind;

    public void ComesFrom(ArticleSource source)
    {
        ExternalId = source.ExternalId;
        SourceName = source.Name;
        SourceUrl = source.Url;
        Licence = source.Licence;
    }

    public ArticleSource Source => new(ExternalId, SourceName, SourceUrl, Licence);
}
