namespace Amue.Portal.Platform.Security;

/// <summary>A named set of permissions, as recipe data (keys in architecture.md, rights in domain.md §2.6).</summary>
public sealed class Role
{
    private Role()
    {
    }

    public Role(string key, IEnumerable<string> permissions)
    {
        Key = key;
        Allow(permissions);
    }

    /// <summary>What anonymous readers may do.</summary>
    public const string Visitor = "Visitor";

    /// <summary>What every signed-in person of an establishment or of AMUE may do.</summary>
    public const string Member = "Member";

    public string Key { get; private set; } = "";

    public List<string> Permissions { get; private set; } = [];

    public void Allow(IEnumerable<string> permissions) => Permissions = permissions.Distinct().Order(StringComparer.Ordinal).ToList();
}
