using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Amue.Portal.Platform.Data;
using Amue.Portal.Referential.Data;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Referential.Recipes;

/// <summary>An establishment or a product with its support groups, as the steps that make them elsewhere.</summary>
public sealed class ReferentialExport(PortalDb db, ReferentialDirectory referential)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public async Task<JsonObject?> EstablishmentStepAsync(Guid id, CancellationToken cancellationToken)
    {
        var found = await db.Establishments.AsNoTracking().SingleOrDefaultAsync(e => e.Id == id, cancellationToken);
        if (found is null)
        {
            return null;
        }

        var domains = await db.IdentityDomains.Where(d => d.EstablishmentId == id).OrderBy(d => d.Name).Select(d => d.Name).ToListAsync(cancellationToken);
        return Step("establishments", "establishments", EstablishmentModel.Of(found.ToDetails(domains)));
    }

    /// <returns>The groups' step, then the product's; nothing when there is no such product.</returns>
    public async Task<IReadOnlyList<JsonObject>> ProductStepsAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await db.Products.AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, cancellationToken) is not { } product)
        {
            return [];
        }

        var chain = await referential.SupportChainAsync(id, cancellationToken);
        var held = new[] { chain.MutualisedN1, chain.N2, chain.N3 }.OfType<Support.SupportGroupEntry>().Select(g => g.Id).ToList();
        var groups = (await db.SupportGroups.AsNoTracking().Where(g => held.Contains(g.Id)).OrderBy(g => g.Key).ToListAsync(cancellationToken))
            .Select(object (g) => new SupportGroupsStep.GroupModel(g.Key, g.Name, g.Organisation, g.ContractEndsOn, g.Calendar)).ToArray();
        var model = new ProductModel(
            product.Key, product.Name, product.Description, product.Family, product.Lifecycle, product.Versions,
            product.Categories.Select(c => new CategoryModel(c.Code, c.Label.Fr, c.Label.En)).ToList(),
            new SupportModel(chain.MutualisedN1?.Key, chain.N2?.Key, chain.N3?.Key),
            product.Domain,
            product.Modules);
        var step = Step("products", "products", model);
        // What the reader works out is not written.
        (step["products"]![0]!["support"] as JsonObject)?.Remove("groups");
        return groups.Length == 0 ? [step] : [Step("supportGroups", "groups", groups), step];
    }

    private static JsonObject Step(string name, string member, params object[] items) =>
        new() { ["name"] = name, [member] = JsonSerializer.SerializeToNode(items, Json) };
}
