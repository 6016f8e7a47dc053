namespace Amue.Portal.Platform.Security;

/// <summary>A role's permissions as held on one scope.</summary>
public sealed record HeldRight(string Role, Scope Scope, IReadOnlySet<string> Permissions, DateTime? ExpiresAt);
