namespace Amue.Portal.Platform.Content;

/// <summary>One line of a list of content.</summary>
/// <param name="SpaceId">Its home, where its address is; it may be listed elsewhere too.</param>
/// <param name="IsConditional">As <see cref="ContentItem.IsConditional"/>.</param>
public sealed record ListedContent(
    Guid Id,
    string Type,
    Guid SpaceId,
    string Slug,
    string Title,
    string State,
    Guid? AuthorId,
    DateTime LastActivityAt,
    bool IsConditional)
{
    public IReadOnlyList<string> Tags { get; init; } = [];
}
