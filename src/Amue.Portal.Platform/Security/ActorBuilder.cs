namespace Amue.Portal.Platform.Security;

/// <summary>Gathers what modules know of a person: their establishment, groups, products, spaces.</summary>
public sealed class ActorBuilder
{
    internal ActorBuilder(Guid? accountId) => AccountId = accountId;

    public Guid? AccountId { get; }

    public Guid? Ref { get; set; }

    public string DisplayName { get; set; } = "";

    public Guid? EstablishmentId { get; set; }

    public string TimeZoneId { get; set; } = "Europe/Paris";

    public HashSet<string> Tokens { get; } = [];

    public List<HeldRight> Rights { get; } = [];

    internal Dictionary<Guid, VisibilityLevel> Levels { get; } = [];

    /// <summary>This person belongs to the space, or may read its community part.</summary>
    public void RaiseLevel(Guid spaceId, VisibilityLevel level)
    {
        if (!Levels.TryGetValue(spaceId, out var held) || held < level)
        {
            Levels[spaceId] = level;
        }
    }
}
