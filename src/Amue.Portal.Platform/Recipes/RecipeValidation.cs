using System.Text.Json.Nodes;
using Amue.Portal.Platform.Texts;
using Microsoft.Extensions.DependencyInjection;

namespace Amue.Portal.Platform.Recipes;

/// <summary>
/// One reading of a whole recipe, nested ones included, in the order in which it would run. Nothing is executed;
/// every problem is gathered, the file's own first, then each step's.
/// </summary>
internal sealed class RecipeValidation(RecipeCatalog catalog, RecipeSteps steps, IServiceScopeFactory scopes, RecipeContext context)
{
    // Recipes that run recipes multiply; an uploaded one must not fill the memory with steps.
    private const int MostSteps = 10_000;

    private readonly List<RecipeProblem> _problems = [];
    private readonly List<PlannedStep> _planned = [];
    private readonly List<Recipe> _open = [];
    private readonly RecipeForecast _forecast = new();
    private int _visited;

    public async Task<RecipePlan> PlanAsync(Recipe recipe, CancellationToken cancellationToken)
    {
        await VisitAsync(recipe, context.Arguments, JsonPaths.Root, cancellationToken);

        // A recipe that is run twice has its problems told once.
        return new RecipePlan(_problems.DistinctBy(p => (p.Recipe, p.JsonPath, p.What.Key)).ToList(), _planned);
    }

    private async Task VisitAsync(Recipe recipe, IReadOnlyDictionary<string, string> arguments, string place, CancellationToken cancellationToken)
    {
        _open.Add(recipe);
        _problems.AddRange(recipe.Problems);
        _forecast.IsUncertain |= recipe.Problems.Count > 0;
        var root = RecipeProblems.AtRoot(_problems, recipe.Name, recipe.Written);
        var values = new RecipeValues(recipe, arguments, context.RunId, place, root);
        foreach (var entry in recipe.Entries)
        {
            var at = root.At("steps").At(entry.Index);
            if (!MayGoOn(at))
            {
                break;
            }

            if (RecipeSteps.IsNested(entry.Name))
            {
                await VisitNestedAsync(ReadModel(entry, typeof(NestedRecipes), values, at) as NestedRecipes, place, at, cancellationToken);
            }
            else if (!await TryPlanAsync(recipe, entry, values, at, cancellationToken))
            {
                _forecast.IsUncertain = true;
            }
        }

        _open.Remove(recipe);
    }

    private bool MayGoOn(RecipeProblems at)
    {
        _visited++;
        if (_visited == MostSteps + 1)
        {
            at.Add("recipes.tooManySteps", MostSteps);
        }

        return _visited <= MostSteps;
    }

    private async Task VisitNestedAsync(NestedRecipes? nested, string place, RecipeProblems at, CancellationToken cancellationToken)
    {
        _forecast.IsUncertain |= nested is null;
        for (var i = 0; i < (nested?.Values.Count ?? 0) && MayGoOn(at); i++)
        {
            var asked = nested!.Values[i];
            var name = at.At("values").At(i).At("name");
            if (catalog.Find(asked.Name) is not { } recipe)
            {
                name.Add(new TextKey("recipes.unknownRecipe", asked.Name), ExpectedJson.OneOf(catalog.Recipes.Select(r => r.Name)));
                _forecast.IsUncertain = true;
            }
            else if (_open.Exists(r => string.Equals(r.Name, recipe.Name, StringComparison.OrdinalIgnoreCase)))
            {
                name.Add("recipes.cycle", string.Join(" → ", _open.Select(r => r.Name).Append(recipe.Name)));
            }
            else
            {
                await VisitAsync(recipe, asked.Arguments, $"{place} {name.JsonPath}", cancellationToken);
            }
        }
    }

    private async Task<bool> TryPlanAsync(Recipe recipe, RecipeEntry entry, RecipeValues values, RecipeProblems at, CancellationToken cancellationToken)
    {
        if (steps.Find(entry.Name) is not { } kind)
        {
            at.At("name").Add(new TextKey("recipes.unknownStep", entry.Name), ExpectedJson.OneOf(steps.Names));
            return false;
        }

        var model = ReadModel(entry, kind.ModelType, values, at);
        if (!context.Actor.May(kind.Permission, context.Scope))
        {
            at.Add("recipes.stepNotPermitted", kind.Name, kind.Permission.Name);
            return false;
        }

        if (context.Scope.SpaceId is not null && !kind.IsForSpaces)
        {
            at.Add("recipes.stepOutsideSpace", kind.Name);
            return false;
        }

        if (model is null)
        {
            return false;
        }

        await using var scope = scopes.CreateAsyncScope();
        var step = kind.In(scope);
        await step.ValidateAsync(model, context.With(_forecast), at, cancellationToken);
        _planned.Add(new PlannedStep(recipe.Name, entry.Index, at.JsonPath, kind, model, step.CountParts(model)));
        return true;
    }

    private static object? ReadModel(RecipeEntry entry, Type type, RecipeValues values, RecipeProblems at)
    {
        var body = (JsonObject)entry.Written.DeepClone();
        body.Remove("name");
        return new StrictJson(values).Read(body, type, at);
    }
}
