using Amue.Portal.Platform.Texts;

namespace Amue.Portal.Platform.Recipes;

/// <summary>One thing that keeps a recipe from running.</summary>
/// <param name="Recipe">The recipe in which the path leads: the one asked for, or one that it runs.</param>
/// <param name="JsonPath">Where, as the file writes it: <c>$.steps[2].Roles[0].Name</c>.</param>
/// <param name="What">What is wrong there.</param>
/// <param name="Expected">What would be right, when that can be said.</param>
public sealed record RecipeProblem(string Recipe, string JsonPath, TextKey What, TextKey? Expected);
