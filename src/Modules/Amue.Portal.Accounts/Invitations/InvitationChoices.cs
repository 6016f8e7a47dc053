using Amue.Portal.Referential.Establishments;
using Amue.Portal.Referential.Products;

namespace Amue.Portal.Accounts.Invitations;

/// <summary>What the actor may choose from when inviting.</summary>
internal sealed record InvitationChoices(IReadOnlyList<string> Roles, IReadOnlyList<EstablishmentEntry> Establishments, IReadOnlyList<ProductEntry> Products)
{
    public static InvitationChoices None { get; } = new([], [], []);
}
