using Amue.Portal.Platform.Security;

namespace Amue.Portal.Accounts;

public static class AccountPermissions
{
    /// <summary>Held portal-wide by the platform's administrators, on their establishment by local ones.</summary>
    public static readonly Permission Manage = new("accounts.manage", Accounts.Manifest.Feature);

    /// <summary>To put the rules in force that everyone accepts; portal-wide.</summary>
    public static readonly Permission PublishCharter = new("accounts.publishCharter", Accounts.Manifest.Feature);

    /// <summary>
    /// Administration of a scope: its holder gives and takes back roles there. Which ones, <see cref="Roles.RoleOffers"/> says: those
    /// whose every right the giver holds there too, and those that the matrix of rights has them delegate.
    /// </summary>
    public static readonly Permission GrantRoles = new("accounts.grantRoles", Accounts.Manifest.Feature);

    public static IReadOnlyList<Permission> All { get; } = [Manage, PublishCharter, GrantRoles];
}
