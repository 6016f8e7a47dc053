namespace Amue.Portal.Platform.Content;

/// <summary>One line of a list of content.</summary>
public sealed record ListedContent(
    Guid Id,
    string Type,
    string Slug,
    string Title,
    string State,
    Guid? AuthorId,
    DateTime LastActivityAt)
{
    public IReadOnlyList<string> Tags { get; init; } = [];
}
