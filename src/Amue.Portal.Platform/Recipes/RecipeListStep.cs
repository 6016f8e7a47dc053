using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;

namespace Amue.Portal.Platform.Recipes;

/// <summary>
/// A step that makes many things, one operation each. Every item runs in its own scope and is saved on its own, so no
/// transaction is long and nothing that an operation refused is left for the next one to save.
/// </summary>
/// <typeparam name="TModel">The step's record.</typeparam>
/// <typeparam name="TItem">One thing to make; doing it again must change nothing that is already so.</typeparam>
public abstract class RecipeListStep<TModel, TItem> : IRecipeStep
    where TModel : class
{
    public abstract string Name { get; }

    public abstract Permission Permission { get; }

    Type IRecipeStep.ModelType => typeof(TModel);

    int IRecipeStep.CountParts(object model) => ItemsOf((TModel)model).Count;

    Task IRecipeStep.ValidateAsync(object model, RecipeContext context, RecipeProblems problems, CancellationToken cancellationToken) =>
        ValidateAsync((TModel)model, context, problems, cancellationToken);

    Task<Outcome<Done>> IRecipeStep.ExecuteAsync(object model, int part, RecipeContext context, CancellationToken cancellationToken) =>
        ExecuteAsync(ItemsOf((TModel)model)[part], context, cancellationToken);

    /// <summary>The items in the order in which they are made; always the same list for the same model.</summary>
    protected abstract IReadOnlyList<TItem> ItemsOf(TModel model);

    /// <inheritdoc cref="RecipeStep{TModel}.ValidateAsync"/>
    protected virtual Task ValidateAsync(TModel model, RecipeContext context, RecipeProblems problems, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    protected abstract Task<Outcome<Done>> ExecuteAsync(TItem item, RecipeContext context, CancellationToken cancellationToken);
}
