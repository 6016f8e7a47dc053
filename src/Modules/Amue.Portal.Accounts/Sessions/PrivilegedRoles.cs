namespace Amue.Portal.Accounts.Sessions;

/// <summary>The roles that act on what belongs to others: a second factor is required of them, and their sessions do not stay open unused.</summary>
internal static class PrivilegedRoles
{
    private static readonly HashSet<string> Keys =
    [
        "EstablishmentAdministrator", "ProductAgent", "PartnerAgent", "Editor", "Moderator", "SteeringOfficer", "PlatformAdministrator",
        "SpaceManager", "CommunityHost", "DataProtectionOfficer",
    ];

    public static bool Contains(string role) => Keys.Contains(role);
}
