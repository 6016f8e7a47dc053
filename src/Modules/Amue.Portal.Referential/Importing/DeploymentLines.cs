using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Security;
using Amue.Portal.Referential.Data;
using Amue.Portal.Referential.Establishments;
using Amue.Portal.Referential.History;
using Amue.Portal.Referential.Products;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Referential.Importing;

/// <summary>
/// Which establishment uses which product: convention, dates, version, modules. A pair is one deployment, counted once; a column that the
/// file does not have leaves what is known.
/// </summary>
internal sealed class DeploymentLines(PortalDb db, ChangeLog changes) : ILineImport
{
    /// <summary>Between the modules of one cell.</summary>
    public const char ModuleSeparator = '|';

    private static readonly ImportColumn Establishment = new("etablissement", IsRequired: true, "code", "code_site");
    private static readonly ImportColumn Product = new("produit", IsRequired: true, "product", "code_produit");
    private static readonly ImportColumn Convention = new("convention", Aliases: ["convention_signee_le", "convention_signed_on"]);
    private static readonly ImportColumn Since = new("depuis", IsRequired: true, "deploye_le", "since");
    private static readonly ImportColumn Production = new("production", Aliases: ["en_production_le", "mise_en_production", "in_production_on"]);
    private static readonly ImportColumn Until = new("jusqu'au", Aliases: ["jusqu_au", "fin", "until"]);
    private static readonly ImportColumn Version = new("version");
    private static readonly ImportColumn Modules = new("modules", Aliases: ["module"]);

    /// <summary>In the order in which they are written.</summary>
    public static IReadOnlyList<ImportColumn> AllColumns { get; } = [Establishment, Product, Convention, Since, Production, Until, Version, Modules];

    public IReadOnlyList<ImportColumn> Columns => AllColumns;

    public string KeyOf(ImportRow row) => $"{row.Text(Establishment).ToUpperInvariant()} {row.Text(Product).ToLowerInvariant()}";

    public async Task<LineOutcome> TakeAsync(ImportRow row, ClaimedValues claimed, Actor actor, CancellationToken cancellationToken)
    {
        var (code, key) = (row.Text(Establishment).ToUpperInvariant(), row.Text(Product).ToLowerInvariant());
        var establishment = await db.Establishments.AsNoTracking().SingleOrDefaultAsync(e => e.Code == code, cancellationToken);
        var product = await db.Products.AsNoTracking().SingleOrDefaultAsync(p => p.Key == key, cancellationToken);
        if (establishment is null)
        {
            row.Wrong(Establishment, "referential.unknownEstablishment", row.Text(Establishment));
        }

        if (product is null)
        {
            row.Wrong(Product, "referential.unknownProduct", row.Text(Product));
        }

        if (establishment is null || product is null)
        {
            return LineOutcome.Rejected;
        }

        var existing = await db.Deployments.SingleOrDefaultAsync(d => d.EstablishmentId == establishment.Id && d.ProductId == product.Id, cancellationToken);
        var before = existing?.ToDetails(product.Key);
        if (Read(row, before, product) is not { } after)
        {
            return LineOutcome.Rejected;
        }

        var fields = DeploymentFields.Differences(before, after);
        if (fields.Count == 0)
        {
            return LineOutcome.Unchanged;
        }

        Check(row, after, establishment, product);
        if (row.Errors.Count > 0)
        {
            return LineOutcome.Rejected;
        }

        (existing ?? db.Deployments.Add(new Deployment(establishment.Id, product.Id)).Entity).Describe(after);
        changes.Add(establishment.Id, "deployed", fields, actor);
        return existing is null ? LineOutcome.Created : LineOutcome.Changed;
    }

    /// <returns>Null when a cell cannot be read.</returns>
    private static DeploymentDetails? Read(ImportRow row, DeploymentDetails? before, Product product)
    {
        var since = row.Date(Since, otherwise: null);
        if (since is null && row.Text(Since).Length == 0)
        {
            row.Wrong(Since, "referential.import.date", "");
        }

        var details = new DeploymentDetails(product.Key, since ?? default)
        {
            ConventionSignedOn = row.Date(Convention, before?.ConventionSignedOn),
            InProductionOn = row.Date(Production, before?.InProductionOn),
            EndedOn = row.Date(Until, before?.EndedOn),
            Version = row.Text(Version, before?.Version ?? ""),
            Modules = row.Text(Modules, string.Join(ModuleSeparator, before?.Modules ?? []))
                .Split([ModuleSeparator, ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
        };
        return row.Errors.Count > 0 ? null : DeploymentFields.Tidy(details, product);
    }

    private static void Check(ImportRow row, DeploymentDetails details, Establishment establishment, Product product)
    {
        if (establishment.Standing != EstablishmentStanding.Open)
        {
            row.Wrong(Establishment, "referential.establishment.notOpen");
        }

        foreach (var error in DeploymentFields.Check(details, product))
        {
            row.Wrong(ColumnOf(error.Field), error);
        }
    }

    private static ImportColumn? ColumnOf(string field) => field switch
    {
        nameof(DeploymentDetails.ConventionSignedOn) => Convention,
        nameof(DeploymentDetails.DeployedOn) => Since,
        nameof(DeploymentDetails.InProductionOn) => Production,
        nameof(DeploymentDetails.EndedOn) => Until,
        nameof(DeploymentDetails.Version) => Version,
        nameof(DeploymentDetails.Modules) => Modules,
        _ => null,
    };
}
