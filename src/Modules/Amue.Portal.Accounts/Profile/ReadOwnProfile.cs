using Amue.Portal.Accounts.Data;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Amue.Portal.Platform.Spaces;
using Amue.Portal.Referential;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Accounts.Profile;

/// <summary>What the portal knows of the person who asks, and which roles they hold and why.</summary>
internal sealed class ReadOwnProfile(PortalDb db, ReferentialDirectory referential, SpaceCatalog spaces, IPersonDirectory people, TimeProvider time)
{
    public async Task<Outcome<OwnProfile>> ExecuteAsync(Actor actor, CancellationToken cancellationToken)
    {
        var account = await db.Accounts.AsNoTracking().SingleOrDefaultAsync(a => a.Id == actor.AccountId, cancellationToken);
        if (account is null)
        {
            return Refusal.NotFound;
        }

        var establishment = account.EstablishmentId is { } id ? await referential.FindEstablishmentAsync(id, cancellationToken) : null;
        return new OwnProfile(
            account.Login, account.Name, account.Email!, account.JobFunction, establishment?.Name,
            new Preferences(account.DisplayMode, account.Pseudonym, account.Language, account.TimeZoneId) { Expertise = account.Expertise, Muted = account.MutedMail },
            await RolesAsync(account.Id, actor, cancellationToken));
    }

    private async Task<IReadOnlyList<HeldRole>> RolesAsync(Guid accountId, Actor actor, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var grants = await db.RoleGrants.AsNoTracking()
            .Where(g => g.AccountId == accountId && (g.ExpiresAt == null || g.ExpiresAt > now))
            .OrderBy(g => g.GrantedAt).ThenBy(g => g.Id)
            .ToListAsync(cancellationToken);
        var directory = await spaces.CurrentAsync(cancellationToken);
        var establishments = await referential.EstablishmentsAsync(grants.Select(g => g.EstablishmentId).OfType<Guid>().Distinct().ToList(), cancellationToken);
        var products = grants.Exists(g => g.ProductId is not null)
            ? (await referential.AllProductsAsync(cancellationToken)).ToDictionary(p => p.Id, p => p.Name)
            : [];
        var granters = await people.NamesAsync(grants.Select(g => g.GrantedBy).OfType<Guid>().Distinct().ToList(), actor, cancellationToken);
        return grants.ConvertAll(g => new HeldRole(
            g.Role,
            new[]
            {
                g.SpaceId is { } space ? directory.Find(space)?.Title : null,
                g.ProductId is { } product ? products.GetValueOrDefault(product) : null,
                g.EstablishmentId is { } establishment ? establishments.GetValueOrDefault(establishment)?.Name : null,
            }.OfType<string>().ToList(),
            g.GrantedAt,
            g.GrantedBy is { } granter ? granters[granter].Name : null,
            g.ExpiresAt));
    }
}
