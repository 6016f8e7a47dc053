using Amue.Portal.Platform.Security;
using Amue.Portal.Referential.Support;

namespace Amue.Portal.Accounts.Invitations;

/// <summary>Whom to invite, and as what.</summary>
/// <param name="Email">Where the link goes; it becomes the account's address.</param>
/// <param name="Role">A role's key.</param>
public sealed record InvitationDetails(string Email, string Role)
{
    public const string Partner = "PartnerAgent";
    private const string EstablishmentAdministrator = "EstablishmentAdministrator";

    /// <summary>The person's.</summary>
    public Guid? EstablishmentId { get; init; }

    public Guid? ProductId { get; init; }

    public Guid? SpaceId { get; init; }

    /// <summary>Of the mail and, to begin with, of the account.</summary>
    public string Language { get; init; } = "fr";

    /// <summary>Membership is of the whole portal; some roles are always of the person's establishment.</summary>
    public Scope Scope => Role switch
    {
        Platform.Security.Role.Member => Scope.Portal,
        Correspondence.Role => new Scope(EstablishmentId: EstablishmentId, ProductId: ProductId),
        EstablishmentAdministrator => new Scope(EstablishmentId: EstablishmentId),
        _ => new Scope(SpaceId, EstablishmentId: null, ProductId),
    };

    public bool NeedsEstablishment => Role is Correspondence.Role or EstablishmentAdministrator;

    public bool NeedsProduct => Role is Correspondence.Role;
}
