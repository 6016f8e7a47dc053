using Amue.Portal.Platform.Events;

namespace Amue.Portal.Platform.Content;

/// <summary>Text, parts, rights, state or placement of an item changed; written by the platform in the same transaction.</summary>
[EventType("content.changed", 1)]
public sealed record ContentChanged(Guid ContentId) : PortalEvent, IAboutContent;
