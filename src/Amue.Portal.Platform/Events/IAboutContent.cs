namespace Amue.Portal.Platform.Events;

/// <summary>The event concerns one content item: its timeline can be read by it.</summary>
public interface IAboutContent
{
    Guid ContentId { get; }
}
