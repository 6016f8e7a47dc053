namespace Amue.Portal.Platform.Recipes;

/// <summary>What a run will do, in order, nested recipes laid out flat; or the problems that forbid it.</summary>
internal sealed record RecipePlan(IReadOnlyList<RecipeProblem> Problems, IReadOnlyList<PlannedStep> Steps);

internal sealed record PlannedStep(string Recipe, int Index, string JsonPath, RecipeStepKind Kind, object Model, int Parts);
