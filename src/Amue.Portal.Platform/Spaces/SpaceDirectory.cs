namespace Amue.Portal.Platform.Spaces;

/// <summary>Every space at one moment. Immutable: a change makes a new directory.</summary>
public sealed class SpaceDirectory
{
    private readonly Dictionary<string, SpaceEntry> _byKey;
    private readonly Dictionary<Guid, SpaceEntry> _byId;

    public SpaceDirectory(IEnumerable<SpaceEntry> spaces)
    {
        All = spaces.ToList();
        _byKey = All.ToDictionary(s => s.Key, StringComparer.OrdinalIgnoreCase);
        _byId = All.ToDictionary(s => s.Id);
        Portal = All.FirstOrDefault(s => s.Kind == SpaceKind.Portal);
    }

    public IReadOnlyList<SpaceEntry> All { get; }

    /// <summary>Null until the set-up recipe has run.</summary>
    public SpaceEntry? Portal { get; }

    /// <summary>Case does not count: the middleware redirects to the key as it is written.</summary>
    public SpaceEntry? Find(string key) => _byKey.GetValueOrDefault(key);

    public SpaceEntry? Find(Guid id) => _byId.GetValueOrDefault(id);

    public SpaceEntry? OfProduct(Guid productId) => All.FirstOrDefault(s => s.Kind == SpaceKind.Product && s.ProductId == productId);

    public bool IsFeatureOn(Guid spaceId, string featureId) => _byId.TryGetValue(spaceId, out var space) && space.Has(featureId);
}
