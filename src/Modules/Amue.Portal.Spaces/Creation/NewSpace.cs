namespace Amue.Portal.Spaces.Creation;

/// <summary>A space to be made from a recipe.</summary>
/// <param name="Recipe">One of the catalogue, of the category <see cref="CreateSpace.Category"/>.</param>
/// <param name="Key">Empty: proposed from the title.</param>
/// <param name="Arguments">Values of the recipe's other parameters.</param>
public sealed record NewSpace(string Recipe, string Title, string? Key, IReadOnlyDictionary<string, string> Arguments);
