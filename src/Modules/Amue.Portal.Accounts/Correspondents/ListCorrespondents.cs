using Amue.Portal.Accounts.Data;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Amue.Portal.Referential;
using Amue.Portal.Referential.Establishments;
using Amue.Portal.Referential.Support;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Accounts.Correspondents;

/// <summary>Who answers at level 1 of an establishment for each product that it uses, and what is wanting.</summary>
internal sealed class ListCorrespondents(PortalDb db, ReferentialDirectory referential, CorrespondentRegister register, TimeProvider time)
{
    /// <param name="code">Null: the reader's own establishment.</param>
    public async Task<Outcome<CorrespondentList>> ExecuteAsync(string? code, Actor actor, CancellationToken cancellationToken)
    {
        if (await FindAsync(code, actor, cancellationToken) is not { } establishment || !actor.May(AccountPermissions.Manage, new Scope(EstablishmentId: establishment.Id)))
        {
            return Refusal.NotFound;
        }

        var now = time.GetUtcNow().UtcDateTime;
        var today = DateOnly.FromDateTime(now);
        var holders = await db.RoleGrants.AsNoTracking()
            .Where(g => g.Role == Correspondence.Role && g.EstablishmentId == establishment.Id && g.ProductId != null && (g.ExpiresAt == null || g.ExpiresAt > now))
            .Join(db.Accounts, g => g.AccountId, a => a.Id, (g, a) => new { ProductId = g.ProductId!.Value, a.Id, a.Name, g.ExpiresAt })
            .ToListAsync(cancellationToken);
        var said = (await register.OfAsync(establishment.Id, cancellationToken)).ToDictionary(c => (c.ProductId, c.AccountId));
        var names = await NamesAsync(said.Values.Select(c => c.StandInId).OfType<Guid>().ToList(), cancellationToken);
        var products = new List<ProductCorrespondents>();
        foreach (var deployed in await referential.DeployedProductsAsync(establishment.Id, cancellationToken))
        {
            var rows = holders.Where(h => h.ProductId == deployed.Product.Id).OrderBy(h => h.Name, StringComparer.CurrentCulture).Select(h =>
            {
                var entry = said.GetValueOrDefault((h.ProductId, h.Id)) ?? new CorrespondentEntry(establishment.Id, h.ProductId, h.Id);
                return new ListedCorrespondent(
                    entry, h.Name, h.ExpiresAt, entry.NeedsConfirmationOn(today), entry.IsAbsentOn(today),
                    entry.StandInId is { } standIn && entry.IsAbsentOn(today) ? names.GetValueOrDefault(standIn) : null);
            }).ToList();
            products.Add(new ProductCorrespondents(deployed.Product.Key, deployed.Product.Name, rows));
        }

        return new CorrespondentList(establishment, products);
    }

    private async Task<EstablishmentEntry?> FindAsync(string? code, Actor actor, CancellationToken cancellationToken) => code is { Length: > 0 }
        ? code.Contains('\0', StringComparison.Ordinal) ? null : await referential.FindEstablishmentAsync(code.Trim().ToUpperInvariant(), cancellationToken)
        : actor.EstablishmentId is { } own ? await referential.FindEstablishmentAsync(own, cancellationToken) : null;

    private Task<Dictionary<Guid, string>> NamesAsync(List<Guid> ids, CancellationToken cancellationToken) =>
        db.Accounts.Where(a => ids.Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => a.Name, cancellationToken);
}

internal sealed record CorrespondentList(EstablishmentEntry Establishment, IReadOnlyList<ProductCorrespondents> Products);

/// <param name="Key">Of the product.</param>
internal sealed record ProductCorrespondents(string Key, string Name, IReadOnlyList<ListedCorrespondent> People)
{
    /// <summary>Nobody is the first to be asked (domain.md §2.2).</summary>
    public bool NeedsPrimary => !People.Any(p => p.Entry.IsPrimary);
}

/// <param name="Until">When the role ends; null: no end.</param>
/// <param name="StandIn">Whoever answers today in their place.</param>
internal sealed record ListedCorrespondent(CorrespondentEntry Entry, string Name, DateTime? Until, bool NeedsConfirmation, bool IsAbsent, string? StandIn);
