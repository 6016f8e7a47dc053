using Amue.Portal.Accounts.Registration;
using Amue.Portal.Platform.Security;

namespace Amue.Portal.Accounts.People;

/// <summary>One step in what a person may do here: a role given or taken back, an establishment joined or left. Written once, with the change itself.</summary>
internal sealed class AccountChange
{
    private AccountChange()
    {
    }

    private AccountChange(Guid accountId, AccountChangeKind kind, Scope scope, Guid? by, DateTime at)
    {
        Id = Guid.CreateVersion7();
        AccountId = accountId;
        Kind = kind;
        SpaceId = scope.SpaceId;
        EstablishmentId = scope.EstablishmentId;
        ProductId = scope.ProductId;
        ByAccountId = by;
        At = at;
    }

    public Guid Id { get; private set; }

    public Guid AccountId { get; private set; }

    public DateTime At { get; private set; }

    /// <summary>Null: the portal itself (a recipe, the command line).</summary>
    public Guid? ByAccountId { get; private set; }

    public AccountChangeKind Kind { get; private set; }

    public string? Role { get; private set; }

    public Guid? SpaceId { get; private set; }

    public Guid? EstablishmentId { get; private set; }

    public Guid? ProductId { get; private set; }

    /// <summary>When the role was to end, before; null for no end, and where there was none.</summary>
    public DateTime? EndedBeforeAt { get; private set; }

    /// <summary>When the role ends from now on.</summary>
    public DateTime? EndsAfterAt { get; private set; }

    public Scope Scope => new(SpaceId, EstablishmentId, ProductId);

    public static AccountChange Granted(Guid accountId, RequestedRole role, Guid? by, DateTime at) =>
        new(accountId, AccountChangeKind.RoleGranted, role.Scope, by, at) { Role = role.Role, EndsAfterAt = role.ExpiresAt };

    public static AccountChange Prolonged(RoleGrant before, DateTime? until, Guid? by, DateTime at) =>
        new(before.AccountId, AccountChangeKind.RoleProlonged, before.Scope, by, at) { Role = before.Role, EndedBeforeAt = before.ExpiresAt, EndsAfterAt = until };

    public static AccountChange Revoked(RoleGrant before, Guid? by, DateTime at) =>
        new(before.AccountId, AccountChangeKind.RoleRevoked, before.Scope, by, at) { Role = before.Role, EndedBeforeAt = before.ExpiresAt };

    public static AccountChange Joined(Guid accountId, Guid establishmentId, Guid? by, DateTime at) =>
        new(accountId, AccountChangeKind.JoinedEstablishment, new Scope(EstablishmentId: establishmentId), by, at);

    public static AccountChange Left(Guid accountId, Guid establishmentId, Guid? by, DateTime at) =>
        new(accountId, AccountChangeKind.LeftEstablishment, new Scope(EstablishmentId: establishmentId), by, at);
}
