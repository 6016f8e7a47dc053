using Amue.Portal.Platform.Security;
using Amue.Portal.Platform.Texts;

namespace Amue.Portal.Platform.Content;

/// <summary>Extension point: whether items of a module hold for what a reader's establishment uses, for whoever offers items.</summary>
public interface IContentFit
{
    /// <param name="contentIds">Items that the reader was let read and that are <see cref="ContentItem.IsConditional"/>.</param>
    /// <returns>Of those that are this module's and do not hold for the reader: what to tell of it.</returns>
    Task<IReadOnlyDictionary<Guid, TextKey>> MisfitsAsync(IReadOnlyCollection<Guid> contentIds, Actor reader, CancellationToken cancellationToken);
}
