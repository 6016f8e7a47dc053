namespace Amue.Portal.Platform.Security;

/// <summary>Every permission a module declares: a recipe naming another one is refused.</summary>
public sealed class PermissionCatalog(IEnumerable<DeclaredPermissions> declared)
{
    private readonly Dictionary<string, Permission> _byName = declared.SelectMany(d => d.Permissions).ToDictionary(p => p.Name);

    public IReadOnlyCollection<Permission> All => _byName.Values;

    public Permission? Find(string name) => _byName.GetValueOrDefault(name);
}
