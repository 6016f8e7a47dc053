namespace Amue.Portal.Platform.Recipes;

/// <summary>One step of a recipe as this portal reads it.</summary>
/// <param name="Index">Its place in <c>steps</c>.</param>
/// <param name="Name">As the file writes it.</param>
/// <param name="IsKnown">Whether the portal has such a step at all.</param>
/// <param name="Problems">What it does not understand of it, or cannot do.</param>
public sealed record RecipeStepReading(int Index, string Name, bool IsKnown, IReadOnlyList<RecipeProblem> Problems)
{
    public bool IsUnderstood => IsKnown && Problems.Count == 0;
}
