using Amue.Portal.Platform.Security;
using Microsoft.Extensions.DependencyInjection;

namespace Amue.Portal.Platform.Recipes;

/// <summary>A registered step: its name and its needs are read once, the step itself is made afresh in each scope.</summary>
internal sealed record RecipeStepKind(string Name, Permission Permission, Type ModelType, Type StepType)
{
    /// <summary>Whether it may run inside one space.</summary>
    public bool IsForSpaces => typeof(ISpaceStep).IsAssignableFrom(StepType);

    public IRecipeStep In(IServiceScope scope) => (IRecipeStep)scope.ServiceProvider.GetRequiredService(StepType);
}
