using Amue.Portal.Platform.Security;

namespace Amue.Portal.Platform.Content;

/// <summary>
/// A space where an item is listed: its home, and any other. Holds a copy of what a list filters and sorts by, kept in
/// the item's own transaction, so that a page of a space of 300,000 items is one walk along an index.
/// </summary>
public sealed class ContentPlacement
{
    private ContentPlacement()
    {
    }

    public ContentPlacement(Guid spaceId, ContentItem item)
    {
        SpaceId = spaceId;
        ContentId = item.Id;
        Follow(item);
    }

    public Guid SpaceId { get; private set; }

    public Guid ContentId { get; private set; }

    public string Type { get; private set; } = "";

    public string State { get; private set; } = "";

    public VisibilityLevel Visibility { get; private set; }

    public DateTime LastActivityAt { get; private set; }

    internal void Follow(ContentItem item)
    {
        Type = item.Type;
        State = item.State;
        Visibility = item.Visibility;
        LastActivityAt = item.LastActivityAt;
    }
}
