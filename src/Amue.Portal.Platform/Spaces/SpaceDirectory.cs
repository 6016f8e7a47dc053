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
        foreach (var space in All)
        {
            foreach (var former in space.FormerKeys)
            {
                _byKey.TryAdd(former, space);
            }
        }

        _byId = All.ToDictionary(s => s.Id);
        Portal = All.FirstOrDefault(s => s.Kind == SpaceKind.Portal);
    }

    public IReadOnlyList<SpaceEntry> All { get; }

    /// <summary>Those that are not archived, the portal included.</summary>
    public IEnumerable<SpaceEntry> Open => All.Where(s => !s.IsArchived);

    /// <summary>Null until the set-up recipe has run.</summary>
    public SpaceEntry? Portal { get; }

    /// <summary>Case does not count, and a former key leads to its space: the middleware redirects to the key as it is now.</summary>
    public SpaceEntry? Find(string key) => _byKey.GetValueOrDefault(key);

    public SpaceEntry? Find(Guid id) => _byId.GetValueOrDefault(id);

    public SpaceEntry? OfProduct(Guid productId) => All.FirstOrDefault(s => s.Kind == SpaceKind.Product && s.ProductId == productId);

    public bool IsFeatureOn(Guid spaceId, string featureId) => _byId.TryGetValue(spaceId, out var space) && space.Has(featureId);

    /// <summary>The feature is on and the space is not archived: what the feature permits can be done there.</summary>
    public bool IsFeatureUsable(Guid spaceId, string featureId) => _byId.TryGetValue(spaceId, out var space) && space.Has(featureId) && !space.IsArchived;
}
