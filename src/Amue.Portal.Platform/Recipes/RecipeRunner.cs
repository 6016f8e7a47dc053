using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Amue.Portal.Platform.Recipes;

/// <summary>
/// Runs recipes. The whole recipe is validated before anything happens; then each step saves its own work, so a run that
/// stops is taken up by running it again: steps change nothing that is already so.
/// </summary>
public sealed class RecipeRunner
{
    private readonly RecipeCatalog _catalog;
    private readonly RecipeSteps _steps;
    private readonly IServiceScopeFactory _scopes;
    private readonly ILogger<RecipeRunner> _logger;

    internal RecipeRunner(RecipeCatalog catalog, RecipeSteps steps, IServiceScopeFactory scopes, ILogger<RecipeRunner> logger)
    {
        _catalog = catalog;
        _steps = steps;
        _scopes = scopes;
        _logger = logger;
    }

    /// <summary>Every problem of the recipe for this actor and these arguments; none when it may run.</summary>
    public async Task<IReadOnlyList<RecipeProblem>> ValidateAsync(Recipe recipe, RecipeContext context, CancellationToken cancellationToken) =>
        (await PlanAsync(recipe, context, cancellationToken)).Problems;

    /// <summary>What each step of the file itself is to this portal; problems of the file as a whole belong to no step.</summary>
    public async Task<IReadOnlyList<RecipeStepReading>> ReadStepsAsync(Recipe recipe, RecipeContext context, CancellationToken cancellationToken)
    {
        var problems = (await PlanAsync(recipe, context, cancellationToken)).Problems;
        return recipe.Entries.Select(entry =>
        {
            var place = JsonPaths.Item(JsonPaths.Member(JsonPaths.Root, "steps"), entry.Index);
            var known = RecipeSteps.IsNested(entry.Name) || _steps.Find(entry.Name) is not null;
            return new RecipeStepReading(entry.Index, entry.Name, known, problems.Where(p => p.Recipe == recipe.Name && p.JsonPath.StartsWith(place, StringComparison.OrdinalIgnoreCase)).ToList());
        }).ToList();
    }

    /// <summary>What a run inside one space would change; nothing is changed.</summary>
    public async Task<RecipeForesight> ForeseeAsync(Recipe recipe, RecipeContext context, CancellationToken cancellationToken)
    {
        var plan = await PlanAsync(recipe, context, cancellationToken);
        var changes = new List<ForeseenChange>();
        foreach (var planned in plan.Problems.Count > 0 ? [] : plan.Steps)
        {
            await using var scope = _scopes.CreateAsyncScope();
            if (planned.Kind.In(scope) is ISpaceStep step)
            {
                changes.AddRange(await step.ForeseeAsync(planned.Model, context, cancellationToken));
            }
        }

        return new RecipeForesight(plan.Problems, changes);
    }

    /// <exception cref="RecipeStepException">A step broke; what came before it is saved.</exception>
    public async Task<RecipeRun> RunAsync(Recipe recipe, RecipeContext context, IProgress<RecipeProgress>? progress, CancellationToken cancellationToken)
    {
        var plan = await PlanAsync(recipe, context, cancellationToken);
        if (plan.Problems.Count > 0)
        {
            return new RecipeRun(context.RunId, plan.Problems, Failure: null, StepsDone: 0);
        }

        _logger.LogInformation("Recipe {Recipe} runs as {RunId}: {Steps} steps.", recipe.Name, context.RunId, plan.Steps.Count);
        for (var done = 0; done < plan.Steps.Count; done++)
        {
            var step = plan.Steps[done];
            var pace = new StepPace(step, done, plan.Steps.Count, progress);
            if (await ExecuteAsync(step, context.With(pace.Report), pace, cancellationToken) is { } refusal)
            {
                _logger.LogWarning("Recipe {Recipe} stops at {JsonPath} of {StepRecipe}: {Kind}.", recipe.Name, step.JsonPath, step.Recipe, refusal.Kind);
                return new RecipeRun(context.RunId, [], new RecipeFailure(step.Recipe, step.JsonPath, step.Kind.Name, refusal), done);
            }

            pace.Finish();
        }

        return new RecipeRun(context.RunId, [], Failure: null, plan.Steps.Count);
    }

    private async Task<RecipePlan> PlanAsync(Recipe recipe, RecipeContext context, CancellationToken cancellationToken)
    {
        if (context.Actor.May(PlatformPermissions.RunRecipe, context.Scope))
        {
            return await new RecipeValidation(_catalog, _steps, _scopes, context).PlanAsync(recipe, cancellationToken);
        }

        var refused = new List<RecipeProblem>();
        RecipeProblems.AtRoot(refused, recipe.Name, recipe.Written).Add("recipes.notPermitted", PlatformPermissions.RunRecipe.Name);
        return new RecipePlan(refused, []);
    }

    private async Task<Refusal?> ExecuteAsync(PlannedStep step, RecipeContext context, StepPace pace, CancellationToken cancellationToken)
    {
        try
        {
            for (var part = 0; part < step.Parts; part++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                await using var scope = _scopes.CreateAsyncScope();
                var outcome = await step.Kind.In(scope).ExecuteAsync(step.Model, part, context, cancellationToken);
                if (!outcome.Succeeded)
                {
                    return outcome.Refusal;
                }

                if (step.Parts > 1)
                {
                    pace.Report(part + 1, step.Parts);
                }
            }

            return null;
        }
        catch (Exception broken) when (broken is not OperationCanceledException)
        {
            throw new RecipeStepException(step, broken);
        }
    }
}
