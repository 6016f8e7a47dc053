using Amue.Portal.Platform.Audit;
using Amue.Portal.Platform.Data;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Recipes;
using Amue.Portal.Platform.Security;
using Amue.Portal.Spaces.Administration;
using Amue.Portal.Spaces.Appearance;

namespace Amue.Portal.Spaces.Creation;

/// <summary>Makes a space from a recipe: its address answers on every node from the next request on.</summary>
public sealed class CreateSpace(PortalDb db, RecipeCatalog catalog, RecipeRunner runner, AuditLog audit)
{
    /// <summary>Recipes of this category make one space; <c>key</c> and <c>title</c> are among their parameters.</summary>
    public const string Category = "espace";

    public const string KeyParameter = "key";

    public const string TitleParameter = "title";

    public IReadOnlyList<Recipe> Recipes => catalog.Recipes.Where(IsForSpaces).ToList();

    /// <summary>A free key made of the words of a title.</summary>
    public Task<string> ProposeKeyAsync(string title, CancellationToken cancellationToken) => new SpaceKeys(db).ProposeAsync(title, cancellationToken);

    public async Task<Outcome<CreatedSpace>> ExecuteAsync(NewSpace wanted, Actor actor, IProgress<RecipeProgress>? progress, CancellationToken cancellationToken)
    {
        if (!actor.MayPortalWide(PlatformPermissions.ManageSpace))
        {
            return Refusal.NotPermitted;
        }

        if (catalog.Find(wanted.Recipe) is not { } recipe || !IsForSpaces(recipe))
        {
            return Refusal.InvalidField(nameof(wanted.Recipe), "spaces.create.recipe");
        }

        if (string.IsNullOrWhiteSpace(wanted.Title) || wanted.Title.Length > AppearanceRules.LongestTitle)
        {
            return Refusal.InvalidField(nameof(wanted.Title), "spaces.title.length");
        }

        var key = string.IsNullOrWhiteSpace(wanted.Key) ? await ProposeKeyAsync(wanted.Title, cancellationToken) : wanted.Key.Trim();
        if (await new SpaceKeys(db).ProblemAsync(key, spaceId: null, cancellationToken) is { } problem)
        {
            return Refusal.InvalidField(nameof(wanted.Key), problem);
        }

        var arguments = wanted.Arguments.Where(a => a.Value.Length > 0 && recipe.Parameters.Any(p => p.Name == a.Key)).ToDictionary();
        arguments[KeyParameter] = key;
        arguments[TitleParameter] = wanted.Title.Trim();
        var run = await runner.RunAsync(recipe, new RecipeContext(actor) { Arguments = arguments }, progress, cancellationToken);
        if (RefusalOf(run, recipe) is { } refusal)
        {
            return refusal;
        }

        await audit.RecordAsync(actor, new AuditAct("spaces.createFromRecipe", key) { Reason = recipe.Name }, cancellationToken);
        return new CreatedSpace(key);
    }

    private static bool IsForSpaces(Recipe recipe) => recipe.Categories.Contains(Category) && recipe.Problems.Count == 0;

    // A parameter that is wrong is told beside its field.
    private static Refusal? RefusalOf(RecipeRun run, Recipe recipe)
    {
        if (run.Problems.Count > 0)
        {
            return Refusal.Invalid(run.Problems.Select(p => new FieldError(FieldOf(p, recipe), p.What.Key, p.What.Arguments)));
        }

        return run.Failure?.Refusal;
    }

    private static string FieldOf(RecipeProblem problem, Recipe recipe) =>
        recipe.Parameters.FirstOrDefault(p => problem.JsonPath.EndsWith("." + p.Name, StringComparison.OrdinalIgnoreCase))?.Name ?? "";
}
