namespace Amue.Portal.Accounts.Profile;

/// <summary>One role, where it is held, and why.</summary>
/// <param name="Role">Its key.</param>
/// <param name="Where">The names of the space, the establishment and the product it is limited to; empty: the whole portal.</param>
/// <param name="GrantedAt">Since when.</param>
/// <param name="GrantedBy">As this reader may see them; null when the portal itself gave it.</param>
/// <param name="ExpiresAt">Null: no end.</param>
internal sealed record HeldRole(string Role, IReadOnlyList<string> Where, DateTime GrantedAt, string? GrantedBy, DateTime? ExpiresAt);
