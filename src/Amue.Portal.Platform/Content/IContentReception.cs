namespace Amue.Portal.Platform.Content;

/// <summary>What readers said of the items of a module, for whoever puts items in order.</summary>
public interface IContentReception
{
    /// <summary>The event that tells of a change, about the item concerned.</summary>
    string EventType { get; }

    /// <returns>Of those items that are this module's and that somebody has judged.</returns>
    Task<IReadOnlyDictionary<Guid, ContentReception>> OfAsync(IReadOnlyCollection<Guid> contentIds, CancellationToken cancellationToken);
}
