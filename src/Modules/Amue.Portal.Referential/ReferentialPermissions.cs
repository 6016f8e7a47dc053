using Amue.Portal.Platform.Security;

namespace Amue.Portal.Referential;

public static class ReferentialPermissions
{
    public static readonly Permission Manage = new("referential.manage", Referential.Manifest.Feature);

    /// <summary>On an establishment, for those who administer it: what it decides itself, and nothing that AMUE or a contract does.</summary>
    public static readonly Permission DescribeEstablishment = new("referential.describeEstablishment", Referential.Manifest.Feature);

    public static IReadOnlyList<Permission> All { get; } = [Manage, DescribeEstablishment];
}
