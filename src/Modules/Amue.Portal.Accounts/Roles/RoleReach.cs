namespace Amue.Portal.Accounts.Roles;

/// <summary>On what a role can be held.</summary>
internal enum RoleReach
{
    /// <summary>The whole portal, and nothing narrower.</summary>
    Portal,

    /// <summary>The establishment of its holder.</summary>
    Establishment,

    /// <summary>The establishment of its holder, for one product.</summary>
    EstablishmentAndProduct,

    /// <summary>One space, or one product.</summary>
    SpaceOrProduct,

    /// <summary>A role that the portal has no rule about: whatever its giver says.</summary>
    Any,

    /// <summary>Held by no account: what visitors may do.</summary>
    None,
}
