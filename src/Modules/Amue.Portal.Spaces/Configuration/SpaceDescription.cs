using Amue.Portal.Platform.Spaces;

namespace Amue.Portal.Spaces.Configuration;

/// <summary>What a space is called, what it is about and what it offers.</summary>
public sealed record SpaceDescription(
    string Key,
    SpaceKind Kind,
    string Title,
    string Description,
    string Welcome,
    Guid? ProductId,
    Guid? EstablishmentId,
    SpaceBrand Brand,
    IReadOnlyList<string> Features);
