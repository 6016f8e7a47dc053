using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Referential.Establishments;

/// <summary>Roles held for an establishment are held for the one it is part of now, as long as they were, from whoever gave them; they end when it leaves.</summary>
internal sealed class RightsFollowEstablishments(PortalDb db) : IEstablishmentFollower
{
    private const int Step = 200;

    public async Task<bool> MoveSomeAsync(Guid from, Guid into, CancellationToken cancellationToken)
    {
        var grants = await OfAsync(from, cancellationToken);
        var holders = grants.Select(g => g.AccountId).Distinct().ToList();
        var held = (await db.RoleGrants.AsNoTracking().Where(g => holders.Contains(g.AccountId) && g.EstablishmentId == into).ToListAsync(cancellationToken))
            .Select(g => (g.AccountId, g.Role, g.Scope)).ToHashSet();
        db.RoleGrants.RemoveRange(grants);
        foreach (var grant in grants)
        {
            var scope = grant.Scope with { EstablishmentId = into };
            if (held.Add((grant.AccountId, grant.Role, scope)))
            {
                db.RoleGrants.Add(new RoleGrant(grant.AccountId, grant.Role, scope, grant.GrantedAt, grant.GrantedBy, grant.ExpiresAt));
            }
        }

        await db.SaveChangesAsync(cancellationToken);
        return grants.Count > 0;
    }

    public async Task<bool> CloseSomeAsync(Guid establishmentId, CancellationToken cancellationToken)
    {
        var grants = await OfAsync(establishmentId, cancellationToken);
        db.RoleGrants.RemoveRange(grants);
        await db.SaveChangesAsync(cancellationToken);
        return grants.Count > 0;
    }

    private Task<List<RoleGrant>> OfAsync(Guid establishmentId, CancellationToken cancellationToken) =>
        db.RoleGrants.Where(g => g.EstablishmentId == establishmentId).OrderBy(g => g.Id).Take(Step).ToListAsync(cancellationToken);
}
