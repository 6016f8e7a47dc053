namespace Amue.Portal.Platform.Recipes;

/// <summary>How far a run is.</summary>
/// <param name="Recipe">The recipe being run, which another one may have called.</param>
/// <param name="StepIndex">The step's index in that recipe's <c>steps</c>.</param>
/// <param name="StepName">The step's name.</param>
/// <param name="Done">Parts of the step that are done.</param>
/// <param name="Total">Parts of the step.</param>
/// <param name="StepsDone">Steps of the whole run that are done.</param>
/// <param name="Steps">Steps of the whole run, those of nested recipes included.</param>
public sealed record RecipeProgress(string Recipe, int StepIndex, string StepName, int Done, int Total, int StepsDone, int Steps);
