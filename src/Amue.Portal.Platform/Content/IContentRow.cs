namespace Amue.Portal.Platform.Content;

/// <summary>A module's own row of a content item, keyed by the same id; readable exactly when the item is.</summary>
public interface IContentRow
{
    Guid Id { get; }

    ContentItem Item { get; }
}
