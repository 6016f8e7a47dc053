using Amue.Portal.Accounts.Registration;
using Amue.Portal.Platform.Security;

namespace Amue.Portal.Accounts.Invitations;

/// <summary>An address that may make itself an account, once and for a while, with a role that someone wanted to give.</summary>
internal sealed class Invitation
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(72);

    private Invitation()
    {
    }

    public Invitation(InvitationDetails details, string secretDigest, Guid? invitedBy, DateTime now)
    {
        Id = Guid.CreateVersion7();
        Email = details.Email;
        Language = details.Language;
        EstablishmentId = details.EstablishmentId;
        Role = details.Role;
        RoleSpaceId = details.Scope.SpaceId;
        RoleEstablishmentId = details.Scope.EstablishmentId;
        RoleProductId = details.Scope.ProductId;
        SecretDigest = secretDigest;
        InvitedBy = invitedBy;
        InvitedAt = now;
        ExpiresAt = now + Lifetime;
    }

    public Guid Id { get; private set; }

    public string Email { get; private set; } = "";

    public string Language { get; private set; } = "";

    public Guid? EstablishmentId { get; private set; }

    public string Role { get; private set; } = "";

    public Guid? RoleSpaceId { get; private set; }

    public Guid? RoleEstablishmentId { get; private set; }

    public Guid? RoleProductId { get; private set; }

    public string SecretDigest { get; private set; } = "";

    /// <summary>Null: the portal itself.</summary>
    public Guid? InvitedBy { get; private set; }

    public DateTime InvitedAt { get; private set; }

    public DateTime ExpiresAt { get; private set; }

    /// <summary>Set once; whoever saves it second is refused by the database.</summary>
    public DateTime? AcceptedAt { get; private set; }

    public DateTime? WithdrawnAt { get; private set; }

    /// <summary>What accepting it gives: the role, and with it membership, which everyone but a partner has.</summary>
    public IReadOnlyList<RequestedRole> Roles
    {
        get
        {
            var wanted = new RequestedRole(Role, new Scope(RoleSpaceId, RoleEstablishmentId, RoleProductId));
            return Role is Platform.Security.Role.Member or InvitationDetails.Partner ? [wanted] : [new RequestedRole(Platform.Security.Role.Member), wanted];
        }
    }

    public InvitationState StateAt(DateTime now) => this switch
    {
        { AcceptedAt: not null } => InvitationState.Accepted,
        { WithdrawnAt: not null } => InvitationState.Withdrawn,
        _ when ExpiresAt <= now => InvitationState.Expired,
        _ => InvitationState.Open,
    };

    public void Accept(DateTime at) => AcceptedAt = at;

    public void Withdraw(DateTime at) => WithdrawnAt = at;
}
