namespace Amue.Portal.Accounts.People;

internal enum AccountChangeKind
{
    RoleGranted = 1,

    /// <summary>The role is held on, until another day.</summary>
    RoleProlonged = 2,

    RoleRevoked = 3,

    JoinedEstablishment = 4,

    LeftEstablishment = 5,
}
