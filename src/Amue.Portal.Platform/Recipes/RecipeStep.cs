using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;

namespace Amue.Portal.Platform.Recipes;

/// <summary>
/// A step whose work is one operation. It saves its own work, and doing it again must change nothing that is already so:
/// a run that stopped is taken up by running the whole recipe again.
/// </summary>
/// <typeparam name="TModel">A record: its required members must be there, and no other than its own may be.</typeparam>
public abstract class RecipeStep<TModel> : IRecipeStep
    where TModel : class
{
    public abstract string Name { get; }

    public abstract Permission Permission { get; }

    Type IRecipeStep.ModelType => typeof(TModel);

    int IRecipeStep.CountParts(object model) => 1;

    Task IRecipeStep.ValidateAsync(object model, RecipeContext context, RecipeProblems problems, CancellationToken cancellationToken) =>
        ValidateAsync((TModel)model, context, problems, cancellationToken);

    Task<Outcome<Done>> IRecipeStep.ExecuteAsync(object model, int part, RecipeContext context, CancellationToken cancellationToken) =>
        ExecuteAsync((TModel)model, context, cancellationToken);

    /// <summary>
    /// Tells what JSON alone cannot: an unknown feature, a space out of the actor's scope. Reads only.
    /// Announces to later steps what this one will create.
    /// </summary>
    protected virtual Task ValidateAsync(TModel model, RecipeContext context, RecipeProblems problems, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    protected abstract Task<Outcome<Done>> ExecuteAsync(TModel model, RecipeContext context, CancellationToken cancellationToken);
}
