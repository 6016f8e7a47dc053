using Amue.Portal.Platform.Spaces;

namespace Amue.Portal.Spaces.Configuration;

/// <summary>What a space is called, what it is about and what it offers. What is null is left as it is.</summary>
public sealed record SpaceDescription(
    string Key,
    SpaceKind Kind,
    string Title,
    string Description,
    string Welcome,
    Guid? ProductId,
    Guid? EstablishmentId,
    SpaceBrand Brand,
    IReadOnlyList<string> Features)
{
    public string? WelcomeEn { get; init; }

    public IReadOnlyList<SpaceMenuChoice>? Menu { get; init; }

    public IReadOnlyList<SpaceBlockChoice>? Home { get; init; }

    /// <summary>A picture's bytes.</summary>
    public byte[]? Logo { get; init; }

    public SpaceBanner? Banner { get; init; }

    /// <summary>Keys that lead to it, beside its own.</summary>
    public IReadOnlyList<string> FormerKeys { get; init; } = [];
}
