using Amue.Portal.Platform.Security;
using Amue.Portal.Platform.Text;
using Amue.Portal.Platform.Texts;

namespace Amue.Portal.Search.Querying;

/// <summary>One result: an item, with the passage that answers best.</summary>
public sealed record SearchHit(
    Guid ContentId,
    string Type,
    string Slug,
    string Url,
    string SpaceTitle,
    string State,
    VisibilityLevel Visibility,
    DateTime UpdatedAt,
    IReadOnlyList<ExcerptSegment> Title,
    Excerpt Passage,
    Explanation Explanation)
{
    /// <summary>What to tell of an item that does not hold for what its reader's establishment uses; null for the others.</summary>
    public TextKey? Misfit { get; init; }
}
