using Amue.Portal.Platform.Security;

namespace Amue.Portal.Referential;

public static class ReferentialPermissions
{
    public static readonly Permission Manage = new("referential.manage", Referential.Manifest.Feature);

    public static IReadOnlyList<Permission> All { get; } = [Manage];
}
