namespace Amue.Portal.Platform.Security;

/// <summary>One module's permissions, as its startup registers them.</summary>
public sealed record DeclaredPermissions(IReadOnlyList<Permission> Permissions);
