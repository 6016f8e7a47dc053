using Amue.Portal.Platform.Security;
using Amue.Portal.Platform.Text;

namespace Amue.Portal.Search.Memory;

/// <summary>One findable item: all that decides who finds it, and what it is counted and sorted by.</summary>
internal sealed record IndexedItem(
    Guid ContentId,
    string Type,
    Guid SpaceId,
    VisibilityLevel Level,
    int Revision,
    TextLanguage Language,
    string Title,
    string State,
    Guid? EstablishmentId,
    Guid? ProductId,
    DateTime UpdatedAt,
    IReadOnlyList<Guid> Spaces,
    IReadOnlyList<AudienceOfItem> Audience,
    IReadOnlyList<string> Tags)
{
    /// <summary>The account that wrote it first; null when nobody did.</summary>
    public Guid? AuthorId { get; init; }

    /// <summary>Who asked has confirmed what it says.</summary>
    public bool IsProven { get; init; }

    /// <summary>Readers whom it helped.</summary>
    public int Helped { get; init; }

    /// <summary>Readers whom it did not help.</summary>
    public int NotHelped { get; init; }
}
