using Amue.Portal.Platform.Security;

namespace Amue.Portal.Search;

public static class SearchPermissions
{
    /// <summary>Say which words mean the same, in a space or in the whole portal.</summary>
    public static readonly Permission Manage = new("search.manage", Search.Manifest.Feature);

    public static IReadOnlyList<Permission> All { get; } = [Manage];
}
