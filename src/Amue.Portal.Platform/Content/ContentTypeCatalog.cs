using Amue.Portal.Platform.Spaces;

namespace Amue.Portal.Platform.Content;

public sealed class ContentTypeCatalog(IEnumerable<ContentType> types)
{
    private readonly Dictionary<string, ContentType> _byName = types.ToDictionary(t => t.Name);

    public IReadOnlyCollection<ContentType> All => _byName.Values;

    public ContentType? Find(string name) => _byName.GetValueOrDefault(name);

    /// <summary>The permanent address of an item, or null when its type or space is no longer in this host.</summary>
    public string? UrlOf(string type, SpaceEntry? home, string slug) => home is null ? null : Find(type)?.Url(home, slug);
}
