using Amue.Portal.Platform.Security;

namespace Amue.Portal.Knowledge.Reading;

internal sealed record ArticleView(
    Guid Id,
    string Title,
    string Body,
    ArticleKind Kind,
    string Language,
    VisibilityLevel Visibility,
    DateTime UpdatedAt,
    int Version,
    IReadOnlyList<string> Tags,
    ArticleSource Source)
{
    public Guid? ProductId { get; init; }

    public VersionRange Range { get; init; } = new(null, null);

    public DateTime? ReviewNeededAt { get; init; }

    public DateTime? ApprovedAt { get; init; }

    public Guid? AuthorId { get; init; }

    public Guid? ReviewerId { get; init; }

    public Guid? OwnerId { get; init; }
}
