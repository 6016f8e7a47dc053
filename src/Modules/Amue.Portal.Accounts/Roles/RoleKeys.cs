namespace Amue.Portal.Accounts.Roles;

/// <summary>Keys of the roles that have rules of their own here, beside <c>Member</c> and <c>Correspondent</c>.</summary>
internal static class RoleKeys
{
    public const string EstablishmentAdministrator = "EstablishmentAdministrator";
    public const string SharedReferent = "SharedReferent";
    public const string ProductAgent = "ProductAgent";
    public const string PartnerAgent = "PartnerAgent";
    public const string Editor = "Editor";
    public const string Moderator = "Moderator";
    public const string CommunityHost = "CommunityHost";
    public const string SpaceManager = "SpaceManager";
    public const string SteeringOfficer = "SteeringOfficer";
    public const string BoardObserver = "BoardObserver";
    public const string DataProtectionOfficer = "DataProtectionOfficer";
    public const string PlatformAdministrator = "PlatformAdministrator";
}
