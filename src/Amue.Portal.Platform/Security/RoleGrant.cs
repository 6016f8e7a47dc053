namespace Amue.Portal.Platform.Security;

/// <summary>A role held by an account on a scope, from a moment and possibly until one.</summary>
public sealed class RoleGrant
{
    private RoleGrant()
    {
    }

    public RoleGrant(Guid accountId, string role, Scope scope, DateTime grantedAt, Guid? grantedBy, DateTime? expiresAt = null)
    {
        Id = Guid.CreateVersion7();
        AccountId = accountId;
        Role = role;
        SpaceId = scope.SpaceId;
        EstablishmentId = scope.EstablishmentId;
        ProductId = scope.ProductId;
        GrantedAt = grantedAt;
        GrantedBy = grantedBy;
        ExpiresAt = expiresAt;
    }

    public Guid Id { get; private set; }

    public Guid AccountId { get; private set; }

    public string Role { get; private set; } = "";

    public Guid? SpaceId { get; private set; }

    public Guid? EstablishmentId { get; private set; }

    public Guid? ProductId { get; private set; }

    public DateTime GrantedAt { get; private set; }

    public Guid? GrantedBy { get; private set; }

    public DateTime? ExpiresAt { get; private set; }

    public Scope Scope => new(SpaceId, EstablishmentId, ProductId);
}
