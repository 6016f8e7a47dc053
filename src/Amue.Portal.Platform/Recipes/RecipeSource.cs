namespace Amue.Portal.Platform.Recipes;

/// <summary>Where a recipe's text comes from.</summary>
/// <param name="Name">A file, a resource of a module, or the name of what a person uploaded.</param>
/// <param name="IsTrusted">
/// The portal ships it or its operator installed it, so it may read environment variables. One that a person
/// uploads may not: it could copy a password of the server into a page.
/// </param>
public sealed record RecipeSource(string Name, bool IsTrusted);
