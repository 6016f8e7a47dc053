using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Amue.Portal.Referential.Data;
using Amue.Portal.Referential.History;
using Amue.Portal.Referential.Support;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Referential.Products;

/// <summary>Makes a product, or brings one and its support chain to a description.</summary>
internal sealed class DescribeProduct(PortalDb db, ChangeLog changes)
{
    public const string Act = "referential.product.describe";

    /// <param name="revision">As it was read: a change made meanwhile is a conflict. Null: it is to be made.</param>
    public async Task<Outcome<Done>> ExecuteAsync(ProductDetails described, int? revision, Actor actor, CancellationToken cancellationToken)
    {
        var details = ProductFields.Tidy(described);
        if (!actor.MayPortalWide(ReferentialPermissions.Manage))
        {
            return await changes.RefusedAsync(actor, Act, TargetOf(details.Key), Refusal.NotPermitted);
        }

        var existing = await db.Products.SingleOrDefaultAsync(p => p.Key == details.Key, cancellationToken);
        if (existing is null && revision is not null)
        {
            return await changes.RefusedAsync(actor, Act, TargetOf(details.Key), Refusal.NotFound);
        }

        if (existing is not null && revision is { } read && existing.Revision != read)
        {
            return await changes.RefusedAsync(actor, Act, TargetOf(details.Key), Refusal.Conflict("referential.changedMeanwhile"));
        }

        var groups = await db.SupportGroups.ToDictionaryAsync(g => g.Key, g => g.Id, cancellationToken);
        if (Check(details, isTaken: existing is not null && revision is null, groups).ToList() is { Count: > 0 } errors)
        {
            return Refusal.Invalid(errors);
        }

        return await WriteAsync(existing, details, groups, actor, cancellationToken);
    }

    private static IEnumerable<FieldError> Check(ProductDetails details, bool isTaken, Dictionary<string, Guid> groups)
    {
        foreach (var error in ProductFields.Check(details))
        {
            yield return error;
        }

        if (isTaken)
        {
            yield return new FieldError(nameof(details.Key), "referential.product.keyTaken", details.Key);
        }

        foreach (var (_, field, group) in details.Chain().Where(l => l.Group.Length > 0 && !groups.ContainsKey(l.Group)))
        {
            yield return new FieldError(field, "referential.unknownGroup", group);
        }
    }

    private async Task<Outcome<Done>> WriteAsync(Product? existing, ProductDetails details, Dictionary<string, Guid> groups, Actor actor, CancellationToken cancellationToken)
    {
        var product = existing ?? new Product(details.Key);
        var links = await db.SupportChainLinks.Where(l => l.ProductId == product.Id).ToListAsync(cancellationToken);
        var fields = Differences.Between(existing?.ToDetails(level => groups.FirstOrDefault(g => links.Exists(l => l.Level == level && l.GroupId == g.Value)).Key ?? ""), details);
        if (fields.Count == 0)
        {
            return Done.Instance;
        }

        product.Describe(details);
        if (existing is null)
        {
            db.Products.Add(product);
        }

        foreach (var (level, _, group) in details.Chain())
        {
            Link(product.Id, level, links.Find(l => l.Level == level), group.Length == 0 ? null : groups[group]);
        }

        changes.Add(product.Id, existing is null ? "created" : "described", fields, actor);
        return await changes.TrySaveAsync(actor, Act, TargetOf(details.Key), fields, cancellationToken) is { } refusal ? refusal : Done.Instance;
    }

    private void Link(Guid productId, SupportLevel level, SupportChainLink? link, Guid? group)
    {
        switch (link, group)
        {
            case (null, { } wanted):
                db.SupportChainLinks.Add(new SupportChainLink(productId, level, wanted));
                break;
            case ({ } held, { } wanted):
                held.GiveTo(wanted);
                break;
            case ({ } held, null):
                db.SupportChainLinks.Remove(held);
                break;
        }
    }

    private static string TargetOf(string key) => $"product:{key}";
}
