using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Spaces;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;

namespace Amue.Portal.Platform.Security;

/// <summary>
/// Makes the actor of an account. Kept in memory until a right changes anywhere (the rights stamp) or one of the
/// actor's own rights ends, so that losing a right takes effect at the next request.
/// </summary>
public sealed class ActorLoader(
    PortalDb db,
    IEnumerable<IActorContributor> contributors,
    SpaceCatalog spaces,
    StampReader stamps,
    IMemoryCache cache,
    TimeProvider time)
{
    private static readonly TimeSpan LongestStay = TimeSpan.FromMinutes(10);

    /// <param name="accountId">Null for a visitor.</param>
    public async Task<Actor> LoadAsync(Guid? accountId, CancellationToken cancellationToken)
    {
        var stamp = await stamps.ReadAsync(cancellationToken);
        var key = (nameof(ActorLoader), cache: spaces.InstanceId, accountId, stamp.Rights, stamp.Spaces);
        if (cache.TryGetValue<CachedActor>(key, out var cached) && cached!.Until > time.GetUtcNow().UtcDateTime)
        {
            return cached.Actor;
        }

        var catalog = await spaces.CurrentAsync(cancellationToken);
        var actor = await BuildAsync(accountId, catalog, cancellationToken);
        var now = time.GetUtcNow().UtcDateTime;
        var until = actor.Rights.Select(r => r.ExpiresAt).Append(now + LongestStay).Min() ?? now;
        cache.Set(key, new CachedActor(actor, until), LongestStay);
        return actor;
    }

    private async Task<Actor> BuildAsync(Guid? accountId, SpaceDirectory catalog, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var roles = await db.Roles.AsNoTracking().ToDictionaryAsync(r => r.Key, r => r.Permissions.ToHashSet(), cancellationToken);
        var builder = new ActorBuilder(accountId);
        AddRole(Role.Visitor, Scope.Portal, expiresAt: null);
        if (accountId is { } id)
        {
            builder.Ref = await db.ActorReferences.Where(r => r.AccountId == id).Select(r => (Guid?)r.Ref).SingleOrDefaultAsync(cancellationToken);
            builder.Tokens.Add(AudienceToken.User(id));
            var grants = await db.RoleGrants.AsNoTracking()
                .Where(g => g.AccountId == id && (g.ExpiresAt == null || g.ExpiresAt > now))
                .ToListAsync(cancellationToken);
            foreach (var grant in grants)
            {
                AddRole(grant.Role, grant.Scope, grant.ExpiresAt);
            }

            foreach (var contributor in contributors)
            {
                await contributor.ContributeAsync(builder, cancellationToken);
            }
        }

        foreach (var space in catalog.All)
        {
            RaiseByRights(builder, space);
        }

        return new Actor(builder, catalog.IsFeatureUsable);

        void AddRole(string key, Scope scope, DateTime? expiresAt)
        {
            if (roles.TryGetValue(key, out var permissions))
            {
                builder.Rights.Add(new HeldRight(key, scope, permissions, expiresAt));
            }
        }
    }

    private static void RaiseByRights(ActorBuilder builder, SpaceEntry space)
    {
        foreach (var right in builder.Rights)
        {
            if (!right.Scope.Covers(space.Scope))
            {
                continue;
            }

            if (right.Permissions.Contains(PlatformPermissions.ReadSpace.Name))
            {
                builder.RaiseLevel(space.Id, VisibilityLevel.Space);
            }
            else if (right.Permissions.Contains(PlatformPermissions.ReadCommunity.Name))
            {
                builder.RaiseLevel(space.Id, VisibilityLevel.Community);
            }
        }
    }

    private sealed record CachedActor(Actor Actor, DateTime Until);
}
