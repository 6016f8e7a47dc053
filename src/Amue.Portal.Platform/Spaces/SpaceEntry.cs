using Amue.Portal.Platform.Security;

namespace Amue.Portal.Platform.Spaces;

/// <summary>A space as every request needs it, kept in memory.</summary>
public sealed record SpaceEntry(
    Guid Id,
    string Key,
    SpaceKind Kind,
    string Title,
    string Description,
    string Welcome,
    Guid? ProductId,
    Guid? EstablishmentId,
    SpaceBrand Brand,
    IReadOnlySet<string> Features)
{
    public Scope Scope => new(Id, EstablishmentId, ProductId);

    /// <summary>The address its pages begin with; empty for the portal.</summary>
    public string Prefix => Kind == SpaceKind.Portal ? "" : $"/{Key}";

    public bool Has(string featureId) => Features.Contains(featureId);
}
