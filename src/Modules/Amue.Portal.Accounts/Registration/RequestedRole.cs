using Amue.Portal.Platform.Security;

namespace Amue.Portal.Accounts.Registration;

/// <summary>A role to hold on a scope, until a moment when one is given.</summary>
public sealed record RequestedRole(string Role, Scope Scope = default, DateTime? ExpiresAt = null);
