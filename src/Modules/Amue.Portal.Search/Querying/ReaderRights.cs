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

    public bool MayFind(AccessRule rule) => IsOffered(rule) && (actor.IsSystem || (MayReadItem(rule) && MayReadPart(rule)));

    /// <summary>Where a feature is off, its content is not offered.</summary>
    private bool IsOffered(AccessRule rule) =>
        types.Find(rule.Type) is not { } type || spaces.Find(rule.SpaceId) is not { } space || space.Has(type.FeatureId);

    private bool MayReadItem(AccessRule rule) =>
        rule.Level <= actor.DefaultLevel
        || (rule.Level == VisibilityLevel.Community && rule.Spaces.Any(_community.Contains))
        || (rule.Level == VisibilityLevel.Space && rule.Spaces.Any(_member.Contains))
        || rule.Audience.Any(a => _tokens.Contains(a.Token) && (a.ExpiresAt is not { } end || end > now));

    private bool MayReadPart(AccessRule rule) => rule.PartTokens is null || rule.PartTokens.Any(_tokens.Contains);
}
