namespace Amue.Portal.Platform.Recipes;

/// <summary>How a run ended: done, or nothing done because of problems, or stopped at a step.</summary>
/// <param name="RunId">Given to another run in <see cref="RecipeContext.RunId"/>, it takes up where this one stopped.</param>
/// <param name="Problems">What kept the recipe from running at all.</param>
/// <param name="Failure">The step that stopped it.</param>
/// <param name="StepsDone">Steps that ran to their end.</param>
public sealed record RecipeRun(Guid RunId, IReadOnlyList<RecipeProblem> Problems, RecipeFailure? Failure, int StepsDone)
{
    public bool Succeeded => Problems.Count == 0 && Failure is null;
}
