using Amue.Portal.Knowledge.Drafting;
using Amue.Portal.Platform.Content.Attachments;

namespace Amue.Portal.Knowledge.Files;

/// <summary>A file attached to a draft, then to the article that the draft becomes; read by those who may read that.</summary>
internal sealed class ArticleFile
{
    private ArticleFile()
    {
    }

    public ArticleFile(ArticleDraft draft, string name, string mediaType, StoredFile stored, Guid? uploaderId, DateTime addedAt)
    {
        Id = Guid.CreateVersion7();
        DraftId = draft.Id;
        SpaceId = draft.SpaceId;
        Name = name;
        MediaType = mediaType;
        Size = stored.Size;
        Sha256 = stored.Sha256;
        UploaderId = uploaderId;
        AddedAt = addedAt;
    }

    public Guid Id { get; private set; }

    public Guid SpaceId { get; private set; }

    /// <summary>The draft that it was added to.</summary>
    public Guid DraftId { get; private set; }

    /// <summary>Null until that draft is published.</summary>
    public Guid? ArticleId { get; private set; }

    public string Name { get; private set; } = "";

    public string MediaType { get; private set; } = "";

    public long Size { get; private set; }

    public string Sha256 { get; private set; } = "";

    public Guid? UploaderId { get; private set; }

    public DateTime AddedAt { get; private set; }

    public bool IsImage => MediaType.StartsWith("image/", StringComparison.Ordinal);

    public void BelongTo(Guid articleId) => ArticleId = articleId;
}
