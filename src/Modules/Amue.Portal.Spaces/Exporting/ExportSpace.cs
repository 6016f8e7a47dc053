using System.Text.Json.Nodes;
using Amue.Portal.Platform.Content;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Amue.Portal.Platform.Spaces;
using Amue.Portal.Referential;
using Amue.Portal.Referential.Recipes;
using Amue.Portal.Spaces.Appearance;
using Amue.Portal.Spaces.LocalPages;
using Amue.Portal.Spaces.Recipes;
using Microsoft.EntityFrameworkCore;

namespace Amue.Portal.Spaces.Exporting;

/// <summary>
/// A space's configuration as the recipe that rebuilds it. For those who manage the whole portal it begins with the product or the
/// establishment that the space rests on, and so runs on an empty portal; for others it is what they may run again in their own space.
/// Requests, articles and people are not configuration.
/// </summary>
public sealed class ExportSpace(PortalDb db, ReferentialDirectory referential, ReferentialExport foundations, ContentDefinitionExport fields)
{
    public async Task<Outcome<string>> ExecuteAsync(string key, Actor actor, CancellationToken cancellationToken)
    {
        var space = await db.Spaces.AsNoTracking().SingleOrDefaultAsync(s => s.Key == key, cancellationToken);
        if (space is null)
        {
            return Refusal.NotFound;
        }

        if (!actor.May(PlatformPermissions.ManageSpace, space.Scope))
        {
            return Refusal.NotPermitted;
        }

        var steps = new JsonArray();
        var whole = actor.MayPortalWide(PlatformPermissions.ManageSpace);
        foreach (var step in whole ? await FoundationsAsync(space, cancellationToken) : [])
        {
            steps.Add(step);
        }

        var models = new SpaceModels(db, referential, new SpaceLogos(db), new LocalPageReader(db));
        steps.Add(new JsonObject { ["name"] = "spaces", ["spaces"] = new JsonArray(SpaceModels.Write((await models.FindAsync(key, cancellationToken))!)) });
        if (whole && await fields.StepAsync(space.Id, space.Key, cancellationToken) is { } definition)
        {
            steps.Add(definition);
        }

        var recipe = new JsonObject { ["name"] = $"export-{space.Key}", ["displayName"] = space.Title, ["issetuprecipe"] = false, ["steps"] = steps };
        return recipe.ToJsonString(SpaceModels.Json);
    }

    private async Task<IReadOnlyList<JsonObject>> FoundationsAsync(Space space, CancellationToken cancellationToken)
    {
        if (space.ProductId is { } product)
        {
            return await foundations.ProductStepsAsync(product, cancellationToken);
        }

        return space.EstablishmentId is { } establishment && await foundations.EstablishmentStepAsync(establishment, cancellationToken) is { } step ? [step] : [];
    }
}
