using Amue.Portal.Knowledge.Ageing;
using Amue.Portal.Platform.Content;

namespace Amue.Portal.Knowledge;

/// <summary>
/// The knowledge module's row of an article that is or was published; its text is the content item's. What is being written
/// is a draft, kept aside until it is published.
/// </summary>
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

    /// <summary>Taken away at once; it comes back by a draft that is reviewed and published.</summary>
    public const string Withdrawn = "withdrawn";

    /// <summary>Out of date: kept, no longer read.</summary>
    public const string Archived = "archived";

    public const int LongestVersion = 60;

    public Guid Id { get; private set; }

    public ContentItem Item { get; private set; } = null!;

    public ArticleKind Kind { get; private set; }

    /// <summary>Its identifier where it came from, unique in its space: an import finds it again by that.</summary>
    public string? ExternalId { get; private set; }

    public string? SourceName { get; private set; }

    public string? SourceUrl { get; private set; }

    public string? Licence { get; private set; }

    public Guid? ProductId { get; private set; }

    public string? FromVersion { get; private set; }

    public string? ToVersion { get; private set; }

    /// <summary>The newest version of the product when it was last published: a newer one asks for a review.</summary>
    public string? VerifiedVersion { get; private set; }

    public DateOnly? ReviewOn { get; private set; }

    public Guid? OwnerId { get; private set; }

    /// <summary>Who approved the text that readers see.</summary>
    public Guid? ReviewerId { get; private set; }

    public DateTime? ApprovedAt { get; private set; }

    /// <summary>Since when it is to be reviewed; readers see it all the same.</summary>
    public DateTime? ReviewNeededAt { get; private set; }

    public ReviewCause? ReviewCause { get; private set; }

    public ArticleSource Source => new(ExternalId, SourceName, SourceUrl, Licence);

    public bool IsToReview => ReviewNeededAt is not null;

    public void Is(ArticleKind kind) => Kind = kind;

    public void ComesFrom(ArticleSource source)
    {
        ExternalId = source.ExternalId;
        SourceName = source.Name;
        SourceUrl = source.Url;
        Licence = source.Licence;
    }

    /// <summary>Needs <see cref="Item"/> loaded.</summary>
    public void Describe(ArticleSettings settings)
    {
        Kind = settings.Kind;
        ProductId = settings.ProductId;
        FromVersion = settings.FromVersion;
        ToVersion = settings.ToVersion;
        OwnerId = settings.OwnerId;
        Item.HoldForSome(FromVersion is not null || ToVersion is not null);
    }

    /// <summary>Published as it now stands: what asked for a review is answered.</summary>
    public void Verify(DateOnly reviewOn, string? newestVersion, Guid? reviewerId, DateTime? approvedAt)
    {
        ReviewOn = reviewOn;
        VerifiedVersion = newestVersion;
        ReviewerId = reviewerId;
        ApprovedAt = approvedAt;
        ReviewNeededAt = null;
        ReviewCause = null;
    }

    public void NeedReview(ReviewCause cause, DateTime at)
    {
        ReviewNeededAt = at;
        ReviewCause = cause;
    }
}
