using Amue.Portal.Platform.Data;
using Amue.Portal.Referential.Data;
using Amue.Portal.Referential.Establishments;
using Amue.Portal.Referential.Products;
using Amue.Portal.Referential.Support;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Referential;

/// <summary>Who is here and what they use: establishments, products, deployments, support groups; kept in memory until one of them changes.</summary>
public sealed class ReferentialDirectory(PortalDb db, KeptReadings kept, TimeProvider time)
{
    public async Task<EstablishmentEntry?> FindEstablishmentAsync(Guid id, CancellationToken cancellationToken) =>
        (await EstablishmentsAsync(cancellationToken)).Find(id);

    /// <summary>The code of an establishment that was merged leads to the one it is part of now.</summary>
    public async Task<EstablishmentEntry?> FindEstablishmentAsync(string code, CancellationToken cancellationToken)
    {
        var establishments = await EstablishmentsAsync(cancellationToken);
        var found = establishments.Find(code);
        return found?.MergedIntoId is { } other ? establishments.Find(other) : found;
    }

    public async Task<IReadOnlyDictionary<Guid, EstablishmentEntry>> EstablishmentsAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
    {
        var establishments = await EstablishmentsAsync(cancellationToken);
        return ids.Distinct().Select(establishments.Find).OfType<EstablishmentEntry>().ToDictionary(e => e.Id);
    }

    public async Task<IReadOnlyList<EstablishmentEntry>> AllEstablishmentsAsync(CancellationToken cancellationToken) =>
        (await EstablishmentsAsync(cancellationToken)).All;

    public async Task<ProductEntry?> FindProductAsync(Guid id, CancellationToken cancellationToken) => (await ProductsAsync(cancellationToken)).Find(id);

    public async Task<ProductEntry?> FindProductAsync(string key, CancellationToken cancellationToken) => (await ProductsAsync(cancellationToken)).Find(key);

    public async Task<IReadOnlyList<ProductEntry>> AllProductsAsync(CancellationToken cancellationToken) => (await ProductsAsync(cancellationToken)).All;

    /// <summary>What an establishment uses today, alive or not, in the order of the products' keys.</summary>
    public async Task<IReadOnlyList<DeployedProduct>> DeployedProductsAsync(Guid establishmentId, CancellationToken cancellationToken)
    {
        var deployments = await kept.GetAsync(
            (nameof(Deployment), establishmentId),
            () => db.DeploymentsOf(establishmentId).AsNoTracking().ToListAsync(cancellationToken),
            cancellationToken);
        var products = await ProductsAsync(cancellationToken);
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        return deployments
            .Where(d => d.DeployedOn <= today && (d.EndedOn == null || d.EndedOn > today))
            .OrderByDescending(d => d.EstablishmentId == establishmentId)
            .DistinctBy(d => d.ProductId)
            .Select(d => products.Find(d.ProductId) is { } product ? new DeployedProduct(product, d.Version) : null)
            .OfType<DeployedProduct>()
            .OrderBy(d => d.Product.Key, StringComparer.Ordinal)
            .ToList();
    }

    public async Task<SupportChain> SupportChainAsync(Guid productId, CancellationToken cancellationToken)
    {
        var links = await kept.GetAsync(
            nameof(SupportChainLink),
            async () => (await db.SupportChainLinks.AsNoTracking().ToListAsync(cancellationToken)).ToDictionary(l => (l.ProductId, l.Level), l => l.GroupId),
            cancellationToken);
        var groups = await GroupsAsync(cancellationToken);
        return new SupportChain(At(SupportLevel.N1), At(SupportLevel.N2), At(SupportLevel.N3));

        SupportGroupEntry? At(SupportLevel level) => links.TryGetValue((productId, level), out var group) ? groups.Find(group) : null;
    }

    public async Task<SupportGroupEntry?> FindGroupAsync(string key, CancellationToken cancellationToken) => (await GroupsAsync(cancellationToken)).Find(key);

    public async Task<IReadOnlyList<SupportGroupEntry>> AllGroupsAsync(CancellationToken cancellationToken) => (await GroupsAsync(cancellationToken)).All;

    public async Task<SupportGroupEntry?> FindGroupAsync(Guid id, CancellationToken cancellationToken) => (await GroupsAsync(cancellationToken)).Find(id);

    public async Task<IReadOnlyList<SupportGroupEntry>> GroupsOfAsync(Guid accountId, CancellationToken cancellationToken)
    {
        var ids = await kept.GetAsync(
            (nameof(SupportGroupMember), accountId),
            () => db.SupportGroupMembers.Where(m => m.AccountId == accountId).Select(m => m.GroupId).ToListAsync(cancellationToken),
            cancellationToken);
        var groups = await GroupsAsync(cancellationToken);
        return ids.Select(groups.Find).OfType<SupportGroupEntry>().OrderBy(g => g.Key, StringComparer.Ordinal).ToList();
    }

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

    private Task<EntryIndex<EstablishmentEntry>> EstablishmentsAsync(CancellationToken cancellationToken) => kept.GetAsync(
        nameof(Establishment),
        async () => new EntryIndex<EstablishmentEntry>(
            (await db.Establishments.AsNoTracking().OrderBy(e => e.Code).ToListAsync(cancellationToken)).ConvertAll(e => e.ToEntry()), e => e.Id, e => e.Code),
        cancellationToken);

    private Task<EntryIndex<ProductEntry>> ProductsAsync(CancellationToken cancellationToken) => kept.GetAsync(
        nameof(Product),
        async () => new EntryIndex<ProductEntry>(
            (await db.Products.AsNoTracking().OrderBy(p => p.Key).ToListAsync(cancellationToken)).ConvertAll(p => p.ToEntry()), p => p.Id, p => p.Key),
        cancellationToken);

    private Task<EntryIndex<SupportGroupEntry>> GroupsAsync(CancellationToken cancellationToken) => kept.GetAsync(
        nameof(SupportGroup),
        async () => new EntryIndex<SupportGroupEntry>(
            (await db.SupportGroups.AsNoTracking().OrderBy(g => g.Key).ToListAsync(cancellationToken)).ConvertAll(g => g.ToEntry()), g => g.Id, g => g.Key),
        cancellationToken);
}
