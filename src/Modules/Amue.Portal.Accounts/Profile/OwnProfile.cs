namespace Amue.Portal.Accounts.Profile;

/// <summary>What someone is to the portal, as they see it themselves.</summary>
internal sealed record OwnProfile(
    string Login, string Name, string Email, string JobFunction, string? Establishment, Preferences Preferences, IReadOnlyList<HeldRole> Roles);
