using Amue.Portal.Platform.Operations;
using Amue.Portal.Referential.History;

namespace Amue.Portal.Referential.Products;

/// <summary>What may be written of a product at an establishment, by a page, a file or a recipe.</summary>
internal static class DeploymentFields
{
    /// <summary>Modules as the product names them and in its order, so that saying them otherwise changes nothing.</summary>
    public static DeploymentDetails Tidy(DeploymentDetails details, Product product) => details with
    {
        Version = details.Version.Trim(),
        Modules =
        [
            .. product.Modules.Where(known => details.Modules.Contains(known, StringComparer.OrdinalIgnoreCase)),
            .. details.Modules.Where(said => !product.Modules.Contains(said, StringComparer.OrdinalIgnoreCase)).Distinct(),
        ],
    };

    public static IEnumerable<FieldError> Check(DeploymentDetails details, Product product)
    {
        if (details.Version.Length > 0 && !product.Versions.Contains(details.Version))
        {
            yield return new FieldError(nameof(details.Version), "referential.versionUnknown", details.Version);
        }

        foreach (var module in details.Modules.Except(product.Modules, StringComparer.Ordinal))
        {
            yield return new FieldError(nameof(details.Modules), "referential.moduleUnknown", module);
        }

        if (details.DeployedOn < details.ConventionSignedOn)
        {
            yield return new FieldError(nameof(details.DeployedOn), "referential.deployment.beforeConvention");
        }

        if (details.InProductionOn < details.DeployedOn)
        {
            yield return new FieldError(nameof(details.InProductionOn), "referential.deployment.productionOrder");
        }

        if (details.EndedOn < details.DeployedOn)
        {
            yield return new FieldError(nameof(details.EndedOn), "referential.deployment.order");
        }
    }

    /// <summary>What a change tells: which product it is about belongs to it, even when it is not what has changed. Nothing when nothing has.</summary>
    public static IReadOnlyList<FieldChange> Differences(DeploymentDetails? before, DeploymentDetails after)
    {
        var fields = History.Differences.Between(before, after);
        return fields.Count == 0 || fields.Any(f => f.Field == nameof(after.Product))
            ? fields
            : [new FieldChange(nameof(after.Product), after.Product, after.Product), .. fields];
    }
}
