using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;

namespace Amue.Portal.Platform.Recipes;

/// <summary>
/// A kind of step, as the runner sees it: derive from <see cref="RecipeStep{TModel}"/> or, for a step that makes many things,
/// from <see cref="RecipeListStep{TModel, TItem}"/>.
/// </summary>
public interface IRecipeStep
{
    /// <summary>The step's <c>name</c> in a recipe; case does not count.</summary>
    string Name { get; }

    /// <summary>What whoever runs the recipe must hold where it runs.</summary>
    Permission Permission { get; }

    /// <summary>The record that the step's JSON must fit exactly.</summary>
    Type ModelType { get; }

    /// <summary>Into how many parts the work is cut: each has its own scope and is saved on its own.</summary>
    int CountParts(object model);

    Task ValidateAsync(object model, RecipeContext context, RecipeProblems problems, CancellationToken cancellationToken);

    Task<Outcome<Done>> ExecuteAsync(object model, int part, RecipeContext context, CancellationToken cancellationToken);
}
