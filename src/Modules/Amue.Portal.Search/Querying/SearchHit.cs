using Amue.Portal.Platform.Security;
using Amue.Portal.Platform.Text;

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
    Explanation Explanation);
