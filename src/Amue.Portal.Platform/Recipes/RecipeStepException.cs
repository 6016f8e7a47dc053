namespace Amue.Portal.Platform.Recipes;

/// <summary>A step broke, which is a bug or a failing machine and no refusal: says which one, and why is inside.</summary>
public sealed class RecipeStepException : Exception
{
    internal RecipeStepException(PlannedStep step, Exception cause)
        : base($"Recipe '{step.Recipe}' broke at {step.JsonPath} ({step.Kind.Name}): {cause.Message}", cause)
    {
        Recipe = step.Recipe;
        JsonPath = step.JsonPath;
    }

    public string Recipe { get; }

    public string JsonPath { get; }
}
