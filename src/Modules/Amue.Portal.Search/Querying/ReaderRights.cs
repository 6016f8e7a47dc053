using Amue.Portal.Platform.Content;
using Amue.Portal.Platform.Security;
using Amue.Portal.Platform.Spaces;
using Amue.Portal.Search.Memory;

namespace Amue.Portal.Search.Querying;

/// <summary>The rule of visibility of the database, on what the index holds in memory.</summary>
internal sealed class ReaderRights(Actor actor, SpaceDirectory spaces, ContentTypeCatalog types, DateTime now)
{
    private readonly HashSet<Guid> _community = [.. actor.SpacesAtLeast(VisibilityLevel.Community)];
    private readonly HashSet<Guid> _member = [.. actor.SpacesAtLeast(VisibilityLevel.Space)];
    private readonly HashSet<string> _tokens = [.. actor.Tokens];

    // Where a feature is off, its content is not offered.
    private readonly HashSet<(Guid, string)> _notOffered =
        [.. spaces.All.SelectMany(space => types.All.Where(type => !space.Has(type.FeatureId)).Select(type => (space.Id, type.Name)))];

    /// <summary>Whether the feature that the item belongs to is on in its space.</summary>
    public bool IsOffered(IndexedItem item) => !_notOffered.Contains((item.SpaceId, item.Type));

    public bool MayFind(IndexedItem item, ReadableUnit unit) => actor.IsSystem || (MayRead(item) && MayRead(unit));

    private bool MayRead(IndexedItem item) =>
        item.Level <= actor.DefaultLevel
        || (item.Level == VisibilityLevel.Community && item.Spaces.Any(_community.Contains))
        || (item.Level == VisibilityLevel.Space && item.Spaces.Any(_member.Contains))
        || item.Audience.Any(a => _tokens.Contains(a.Token) && (a.ExpiresAt is not { } end || end > now));

    private bool MayRead(ReadableUnit unit) => unit.PartTokens is null || unit.PartTokens.Any(_tokens.Contains);
}
