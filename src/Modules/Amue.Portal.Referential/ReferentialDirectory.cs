using Amue.Portal.Platform.Data;
using Amue.Portal.Referential.Data;
using Amue.Portal.Referential.Establishments;
using Amue.Portal.Referential.Products;
using Amue.Portal.Referential.Support;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Referential;

/// <summary>Who is here and what they use: establishments, products, deployments, support groups.</summary>
public sealed class ReferentialDirectory(PortalDb db, TimeProvider time)
{
    public async Task<EstablishmentEntry?> FindEstablishmentAsync(Guid id, CancellationToken cancellationToken) =>
        (await db.Establishments.AsNoTracking().SingleOrDefaultAsync(e => e.Id == id, cancellationToken))?.ToEntry();

    /// <summary>The code of an establishment that was merged leads to the one it is part of now.</summary>
    public async Task<EstablishmentEntry?> FindEstablishmentAsync(string code, CancellationToken cancellationToken)
    {
        var found = await db.Establishments.AsNoTracking().SingleOrDefaultAsync(e => e.Code == code, cancellationToken);
        return found?.MergedIntoId is { } other ? await FindEstablishmentAsync(other, cancellationToken) : found?.ToEntry();
    }

    public async Task<IReadOnlyDictionary<Guid, EstablishmentEntry>> EstablishmentsAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken) =>
        (await db.Establishments.AsNoTracking().Where(e => ids.Contains(e.Id)).ToListAsync(cancellationToken)).ToDictionary(e => e.Id, e => e.ToEntry());

    public async Task<IReadOnlyList<EstablishmentEntry>> AllEstablishmentsAsync(CancellationToken cancellationToken) =>
        (await db.Establishments.AsNoTracking().OrderBy(e => e.Code).ToListAsync(cancellationToken)).Select(e => e.ToEntry()).ToList();

    public async Task<ProductEntry?> FindProductAsync(Guid id, CancellationToken cancellationToken) =>
        (await db.Products.AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, cancellationToken))?.ToEntry();

    public async Task<ProductEntry?> FindProductAsync(string key, CancellationToken cancellationToken) =>
        MayBeKey(key) ? (await db.Products.AsNoTracking().SingleOrDefaultAsync(p => p.Key == key, cancellationToken))?.ToEntry() : null;

    public async Task<IReadOnlyList<ProductEntry>> AllProductsAsync(CancellationToken cancellationToken) =>
        (await db.Products.AsNoTracking().OrderBy(p => p.Key).ToListAsync(cancellationToken)).Select(p => p.ToEntry()).ToList();

    /// <summary>What an establishment uses today, alive or not, in the order of the products' keys.</summary>
    public async Task<IReadOnlyList<DeployedProduct>> DeployedProductsAsync(Guid establishmentId, CancellationToken cancellationToken)
    {
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        var rows = await db.DeploymentsOf(establishmentId).AsNoTracking()
            .Where(d => d.DeployedOn <= today && (d.EndedOn == null || d.EndedOn > today))
            .Join(db.Products, d => d.ProductId, p => p.Id, (d, p) => new { Product = p, d.Version, IsOwn = d.EstablishmentId == establishmentId })
            .OrderBy(r => r.Product.Key).ThenByDescending(r => r.IsOwn)
            .ToListAsync(cancellationToken);
        return rows.DistinctBy(r => r.Product.Id).Select(r => new DeployedProduct(r.Product.ToEntry(), r.Version)).ToList();
    }

    public async Task<SupportChain> SupportChainAsync(Guid productId, CancellationToken cancellationToken)
    {
        var groups = await db.SupportChainLinks.AsNoTracking().Where(l => l.ProductId == productId)
            .Join(db.SupportGroups, l => l.GroupId, g => g.Id, (l, g) => new { l.Level, Group = g })
            .ToDictionaryAsync(r => r.Level, r => r.Group.ToEntry(), cancellationToken);
        return new SupportChain(groups.GetValueOrDefault(SupportLevel.N1), groups.GetValueOrDefault(SupportLevel.N2), groups.GetValueOrDefault(SupportLevel.N3));
    }

    public async Task<SupportGroupEntry?> FindGroupAsync(string key, CancellationToken cancellationToken) =>
        MayBeKey(key) ? (await db.SupportGroups.AsNoTracking().SingleOrDefaultAsync(g => g.Key == key, cancellationToken))?.ToEntry() : null;

    public async Task<IReadOnlyList<SupportGroupEntry>> AllGroupsAsync(CancellationToken cancellationToken) =>
        (await db.SupportGroups.AsNoTracking().OrderBy(g => g.Key).ToListAsync(cancellationToken)).ConvertAll(g => g.ToEntry());

    public async Task<SupportGroupEntry?> FindGroupAsync(Guid id, CancellationToken cancellationToken) =>
        (await db.SupportGroups.AsNoTracking().SingleOrDefaultAsync(g => g.Id == id, cancellationToken))?.ToEntry();

    public async Task<IReadOnlyList<SupportGroupEntry>> GroupsOfAsync(Guid accountId, CancellationToken cancellationToken) =>
        (await db.SupportGroupMembers.Where(m => m.AccountId == accountId)
            .Join(db.SupportGroups, m => m.GroupId, g => g.Id, (m, g) => g)
            .OrderBy(g => g.Key).AsNoTracking().ToListAsync(cancellationToken)).Select(g => g.ToEntry()).ToList();

    public async Task<IReadOnlyList<Guid>> GroupMembersAsync(Guid groupId, CancellationToken cancellationToken) =>
        await db.SupportGroupMembers.Where(m => m.GroupId == groupId).Select(m => m.AccountId).ToListAsync(cancellationToken);

    /// <summary>The accounts that hold level 1 of an establishment for a product, less those who are absent while somebody is not.</summary>
    public async Task<IReadOnlyList<Guid>> CorrespondentsAsync(Guid establishmentId, Guid productId, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var today = DateOnly.FromDateTime(now);
        var holders = await db.RoleGrants
            .Where(g => g.Role == Correspondence.Role && g.EstablishmentId == establishmentId && g.ProductId == productId && (g.ExpiresAt == null || g.ExpiresAt > now))
            .Select(g => g.AccountId).Distinct().ToListAsync(cancellationToken);
        var absent = await db.Correspondents
            .Where(c => c.EstablishmentId == establishmentId && c.ProductId == productId && c.AbsentUntil >= today).Select(c => c.AccountId).ToListAsync(cancellationToken);
        var present = holders.Except(absent).ToList();
        return present.Count > 0 ? present : holders;
    }

    // Keys come from addresses too, and PostgreSQL takes no null character.
    private static bool MayBeKey(string key) => !key.Contains('\0', StringComparison.Ordinal);
}
