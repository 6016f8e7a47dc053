using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Security;
using Amue.Portal.Platform.Spaces;
using Amue.Portal.Referential.Data;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Referential.Support;

/// <summary>
/// What the referential knows of a person: their support groups, the pairs establishment × product they correspond for, and
/// the product spaces they belong to because their establishment uses the product.
/// </summary>
internal sealed class BelongingContributor(PortalDb db, ReferentialDirectory referential, SpaceCatalog spaces) : IActorContributor
{
    public async Task ContributeAsync(ActorBuilder actor, CancellationToken cancellationToken)
    {
        if (actor.AccountId is not { } account || actor.Rights.All(r => r.Role == Role.Visitor))
        {
            return;
        }

        var groups = await db.SupportGroupMembers.Where(m => m.AccountId == account).Select(m => m.GroupId).ToListAsync(cancellationToken);
        actor.Tokens.UnionWith(groups.Select(AudienceToken.Group));
        foreach (var right in actor.Rights)
        {
            if (right is { Role: Correspondence.Role, Scope: { EstablishmentId: { } establishment, ProductId: { } product } })
            {
                actor.Tokens.Add(AudienceToken.Correspondents(establishment, product));
            }
        }

        if (actor.EstablishmentId is { } own && actor.Rights.Any(r => r.Permissions.Contains(PlatformPermissions.ReadCommunity.Name) && r.Scope == Scope.Portal))
        {
            var directory = await spaces.CurrentAsync(cancellationToken);
            foreach (var deployed in await referential.DeployedProductsAsync(own, cancellationToken))
            {
                if (directory.OfProduct(deployed.Product.Id) is { } space)
                {
                    actor.RaiseLevel(space.Id, VisibilityLevel.Space);
                }
            }
        }
    }
}
