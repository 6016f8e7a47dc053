using Amue.Portal.Platform.Security;
using Amue.Portal.Referential.Support;

namespace Amue.Portal.Accounts.Roles;

internal static class RoleReaches
{
    /// <summary>In the order in which they are offered.</summary>
    private static readonly Dictionary<string, RoleReach> Known = new()
    {
        [Role.Member] = RoleReach.Portal,
        [Correspondence.Role] = RoleReach.EstablishmentAndProduct,
        [RoleKeys.EstablishmentAdministrator] = RoleReach.Establishment,
        [RoleKeys.SharedReferent] = RoleReach.SpaceOrProduct,
        [RoleKeys.ProductAgent] = RoleReach.SpaceOrProduct,
        [RoleKeys.PartnerAgent] = RoleReach.SpaceOrProduct,
        [RoleKeys.Editor] = RoleReach.SpaceOrProduct,
        [RoleKeys.Moderator] = RoleReach.SpaceOrProduct,
        [RoleKeys.CommunityHost] = RoleReach.SpaceOrProduct,
        [RoleKeys.SpaceManager] = RoleReach.SpaceOrProduct,
        [RoleKeys.SteeringOfficer] = RoleReach.Portal,
        [RoleKeys.BoardObserver] = RoleReach.Portal,
        [RoleKeys.DataProtectionOfficer] = RoleReach.Portal,
        [RoleKeys.PlatformAdministrator] = RoleReach.Portal,
        [Role.Visitor] = RoleReach.None,
    };

    public static RoleReach Of(string role) => Known.GetValueOrDefault(role, RoleReach.Any);

    public static int OrderOf(string role) => Known.Keys.ToList().IndexOf(role) is >= 0 and var order ? order : Known.Count;

    public static bool Fits(this RoleReach reach, Scope scope) => reach switch
    {
        RoleReach.Portal => scope == Scope.Portal,
        RoleReach.Establishment => scope is { EstablishmentId: not null, ProductId: null, SpaceId: null },
        RoleReach.EstablishmentAndProduct => scope is { EstablishmentId: not null, ProductId: not null, SpaceId: null },
        RoleReach.SpaceOrProduct => scope.EstablishmentId is null && (scope.SpaceId is null) != (scope.ProductId is null),
        RoleReach.Any => true,
        _ => false,
    };
}
