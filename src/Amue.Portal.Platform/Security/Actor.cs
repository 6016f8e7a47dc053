namespace Amue.Portal.Platform.Security;

/// <summary>
/// Who acts: passed to every operation, never ambient. Holds rights on scopes, a level in each space
/// and the audience tokens that open V3 and V4 things.
/// </summary>
public sealed class Actor
{
    private readonly Dictionary<Guid, VisibilityLevel> _levels;
    private readonly Func<Guid, string, bool> _isFeatureUsable;

    internal Actor(ActorBuilder builder, Func<Guid, string, bool> isFeatureUsable)
    {
        AccountId = builder.AccountId;
        Ref = builder.Ref;
        DisplayName = builder.DisplayName;
        EstablishmentId = builder.EstablishmentId;
        TimeZoneId = builder.TimeZoneId;
        Rights = builder.Rights;
        Tokens = builder.Tokens.ToArray();
        _levels = builder.Levels;
        _isFeatureUsable = isFeatureUsable;
        DefaultLevel = MayPortalWide(PlatformPermissions.ReadCommunity) ? VisibilityLevel.Community : VisibilityLevel.Public;
    }

    private Actor(string reason)
    {
        SystemReason = reason;
        DisplayName = "system";
        Rights = [];
        Tokens = [];
        _levels = [];
        _isFeatureUsable = (_, _) => true;
        DefaultLevel = VisibilityLevel.Confidential;
    }

    public Guid? AccountId { get; }

    /// <summary>The person as the event log knows them; erasure cuts the link between the two.</summary>
    public Guid? Ref { get; }

    public string DisplayName { get; }

    public Guid? EstablishmentId { get; }

    public string TimeZoneId { get; } = "Europe/Paris";

    public IReadOnlyList<HeldRight> Rights { get; }

    public string[] Tokens { get; }

    /// <summary>The level held in a space that names no other.</summary>
    public VisibilityLevel DefaultLevel { get; }

    public string? SystemReason { get; }

    public bool IsSystem => SystemReason is not null;

    public bool IsVisitor => AccountId is null && !IsSystem;

    /// <summary>A job, an import or a workflow acting for the portal itself; the reason is kept with what it does.</summary>
    public static Actor System(string reason) => new(reason);

    /// <summary>May this actor do such things anywhere at all? Asked before looking for the thing.</summary>
    public bool May(Permission permission) => IsSystem || Rights.Any(r => r.Permissions.Contains(permission.Name));

    /// <summary>May this actor do it to a thing of this scope, in a space that is not archived and where the feature is on?</summary>
    public bool May(Permission permission, Scope thing)
    {
        if (IsSystem)
        {
            return true;
        }

        if (permission.FeatureId is { } feature && thing.SpaceId is { } space && !_isFeatureUsable(space, feature))
        {
            return false;
        }

        return Rights.Any(r => r.Permissions.Contains(permission.Name) && r.Scope.Covers(thing));
    }

    public bool MayPortalWide(Permission permission) => May(permission, Scope.Portal);

    public VisibilityLevel LevelIn(Guid spaceId) =>
        _levels.TryGetValue(spaceId, out var level) && level > DefaultLevel ? level : DefaultLevel;

    /// <summary>The spaces where this actor's level is above the default one.</summary>
    public Guid[] SpacesAtLeast(VisibilityLevel level) =>
        level <= DefaultLevel ? [] : _levels.Where(l => l.Value >= level).Select(l => l.Key).ToArray();

    public bool Is(Guid? accountId) => accountId is not null && accountId == AccountId;
}
