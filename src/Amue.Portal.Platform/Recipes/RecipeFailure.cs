using Amue.Portal.Platform.Operations;

namespace Amue.Portal.Platform.Recipes;

/// <summary>The step that refused: what came before it is saved, and running the recipe again takes it up safely.</summary>
public sealed record RecipeFailure(string Recipe, string JsonPath, string StepName, Refusal Refusal);
