using Amue.Portal.Platform.Security;

namespace Amue.Portal.Knowledge;

public static class KnowledgePermissions
{
    /// <summary>Write and publish the articles of a space (domain.md §2.6, Publish).</summary>
    public static readonly Permission Publish = new("knowledge.publish", Manifest.Feature);

    public static IReadOnlyList<Permission> All { get; } = [Publish];
}
