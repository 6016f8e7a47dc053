namespace Amue.Portal.Platform.Security;

/// <summary>The platform's own permissions. The two reading ones make an actor's level in a space (domain.md §2.5).</summary>
public static class PlatformPermissions
{
    /// <summary>V1: held portal-wide by members, on their products' spaces only by partners.</summary>
    public static readonly Permission ReadCommunity = new("content.readCommunity");

    /// <summary>V2: held where the actor belongs.</summary>
    public static readonly Permission ReadSpace = new("content.readSpace");

    public static readonly Permission ManagePlatform = new("platform.manage");

    public static readonly Permission ManageSpace = new("spaces.manage");

    public static readonly Permission RunRecipe = new("recipes.run");

    /// <summary>The audit journal: portal-wide, or of an establishment's people.</summary>
    public static readonly Permission ReadAudit = new("audit.read");

    public static IReadOnlyList<Permission> All { get; } = [ReadCommunity, ReadSpace, ManagePlatform, ManageSpace, RunRecipe, ReadAudit];
}
