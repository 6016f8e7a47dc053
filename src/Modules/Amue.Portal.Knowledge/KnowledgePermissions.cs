using Amue.Portal.Platform.Security;

namespace Amue.Portal.Knowledge;

public static class KnowledgePermissions
{
    /// <summary>Write a draft where one is a member (domain.md §2.6, "propose").</summary>
    public static readonly Permission Propose = new("knowledge.propose", Manifest.Feature);

    /// <summary>Write and review the articles of a space.</summary>
    public static readonly Permission Review = new("knowledge.review", Manifest.Feature);

    /// <summary>Publish, schedule, withdraw and archive the articles of a space (domain.md §2.6, Publish).</summary>
    public static readonly Permission Publish = new("knowledge.publish", Manifest.Feature);

    /// <summary>Add what is particular to one's own establishment to articles of everyone's.</summary>
    public static readonly Permission AddLocalNote = new("knowledge.addLocalNote", Manifest.Feature);

    public static IReadOnlyList<Permission> All { get; } = [Propose, Review, Publish, AddLocalNote];
}
