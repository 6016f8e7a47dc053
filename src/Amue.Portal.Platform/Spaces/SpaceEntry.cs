using Amue.Portal.Platform.Content;
using Amue.Portal.Platform.Security;

namespace Amue.Portal.Platform.Spaces;

/// <summary>A space as every request needs it, kept in memory.</summary>
public sealed record SpaceEntry(
    Guid Id,
    string Key,
    SpaceKind Kind,
    string Title,
    string Description,
    LocalizedText Welcome,
    Guid? ProductId,
    Guid? EstablishmentId,
    SpaceBrand Brand,
    IReadOnlySet<string> Features)
{
    public string? Logo { get; init; }

    public IReadOnlyList<SpaceMenuChoice> Menu { get; init; } = [];

    public IReadOnlyList<SpaceBlockChoice> Home { get; init; } = [];

    public SpaceBanner? Banner { get; init; }

    public IReadOnlyList<string> FormerKeys { get; init; } = [];

    /// <summary>Read only, and out of menus and lists.</summary>
    public bool IsArchived { get; init; }

    public Scope Scope => new(Id, EstablishmentId, ProductId);

    /// <summary>The address its pages begin with; empty for the portal.</summary>
    public string Prefix => Kind == SpaceKind.Portal ? "" : $"/{Key}";

    /// <summary>The space as it would be with another appearance.</summary>
    public SpaceEntry Showing(SpaceAppearance appearance) => this with
    {
        Title = appearance.Title,
        Description = appearance.Description,
        Welcome = appearance.Welcome,
        Brand = appearance.Brand,
        Logo = appearance.Logo,
        Menu = appearance.Menu,
        Home = appearance.Home,
    };

    public bool Has(string featureId) => Features.Contains(featureId);
}
