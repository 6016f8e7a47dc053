using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Security;
using Amue.Portal.Referential.Data;
using Amue.Portal.Referential.Establishments;
using Amue.Portal.Referential.History;
using Amue.Portal.Referential.Products;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Referential.Importing;

/// <summary>Which establishment uses which product, since when, until when, in which version. A pair is one deployment, counted once.</summary>
internal sealed class DeploymentLines(PortalDb db, ChangeLog changes) : ILineImport
{
    private static readonly ImportColumn Establishment = new("etablissement", IsRequired: true, "code", "code_site");
    private static readonly ImportColumn Product = new("produit", IsRequired: true, "product", "code_produit");
    private static readonly ImportColumn Since = new("depuis", IsRequired: true, "deploye_le", "since");
    private static readonly ImportColumn Until = new("jusqu'au", Aliases: ["jusqu_au", "fin", "until"]);
    private static readonly ImportColumn Version = new("version");

    public IReadOnlyList<ImportColumn> Columns { get; } = [Establishment, Product, Since, Until, Version];

    public string KeyOf(ImportRow row) => $"{row.Text(Establishment).ToUpperInvariant()} {row.Text(Product).ToLowerInvariant()}";

    public async Task<LineOutcome> TakeAsync(ImportRow row, ClaimedValues claimed, Actor actor, CancellationToken cancellationToken)
    {
        var (code, key) = (row.Text(Establishment).ToUpperInvariant(), row.Text(Product).ToLowerInvariant());
        var establishment = await db.Establishments.AsNoTracking().SingleOrDefaultAsync(e => e.Code == code, cancellationToken);
        var product = await db.Products.AsNoTracking().SingleOrDefaultAsync(p => p.Key == key, cancellationToken);
        Check(row, establishment, product);
        if (establishment is null || product is null || row.Errors.Count > 0)
        {
            return LineOutcome.Rejected;
        }

        var existing = await db.Deployments.SingleOrDefaultAsync(d => d.EstablishmentId == establishment.Id && d.ProductId == product.Id, cancellationToken);
        var before = existing is null ? null : new State(product.Key, existing.DeployedOn, existing.EndedOn, existing.Version ?? "");
        var after = new State(product.Key, row.Date(Since, otherwise: null)!.Value, row.Date(Until, before?.EndedOn), row.Text(Version, before?.Version ?? ""));
        var fields = Differences.Between(before, after);
        if (fields.Count == 0)
        {
            return LineOutcome.Unchanged;
        }

        var deployment = existing ?? db.Deployments.Add(new Deployment(establishment.Id, product.Id)).Entity;
        deployment.Describe(after.DeployedOn, after.EndedOn, after.Version.Length == 0 ? null : after.Version);
        changes.Add(establishment.Id, "deployed", fields.Any(f => f.Field == nameof(State.Product)) ? fields : fields.Prepend(new FieldChange(nameof(State.Product), product.Key, product.Key)), actor);
        return existing is null ? LineOutcome.Created : LineOutcome.Changed;
    }

    private static void Check(ImportRow row, Establishment? establishment, Product? product)
    {
        if (establishment is null)
        {
            row.Wrong(Establishment, "referential.unknownEstablishment", row.Text(Establishment));
        }
        else if (establishment.Standing != EstablishmentStanding.Open)
        {
            row.Wrong(Establishment, "referential.establishment.notOpen");
        }

        if (product is null)
        {
            row.Wrong(Product, "referential.unknownProduct", row.Text(Product));
        }
        else if (row.Text(Version) is { Length: > 0 } version && !product.Versions.Contains(version))
        {
            row.Wrong(Version, "referential.versionUnknown", version);
        }

        var (since, until) = (row.Date(Since, otherwise: null), row.Date(Until, otherwise: null));
        if (since is null && row.Text(Since).Length == 0)
        {
            row.Wrong(Since, "referential.import.date", "");
        }
        else if (until < since)
        {
            row.Wrong(Until, "referential.deployment.order");
        }
    }

    private sealed record State(string Product, DateOnly DeployedOn, DateOnly? EndedOn, string Version);
}
