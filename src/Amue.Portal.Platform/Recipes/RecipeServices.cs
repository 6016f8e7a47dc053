using Amue.Portal.Platform.Modules;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Amue.Portal.Platform.Recipes;

public static class RecipeServices
{
    /// <summary>The catalogue and the runner.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="folders">Folders of <c>*.recipe.json</c> files, beside those that modules embed.</param>
    public static IServiceCollection AddRecipes(this IServiceCollection services, params IEnumerable<string> folders)
    {
        var chosen = folders.ToList();
        return services
            .AddSingleton(provider => new RecipeCatalog(chosen, provider.GetRequiredService<ModuleCatalog>().Assemblies))
            .AddSingleton<RecipeSteps>()
            .AddSingleton(provider => new RecipeRunner(
                provider.GetRequiredService<RecipeCatalog>(),
                provider.GetRequiredService<RecipeSteps>(),
                provider.GetRequiredService<IServiceScopeFactory>(),
                provider.GetRequiredService<ILogger<RecipeRunner>>()));
    }

    public static IServiceCollection AddRecipeStep<T>(this IServiceCollection services)
        where T : class, IRecipeStep =>
        services.AddScoped<T>().AddSingleton(new RecipeStepType(typeof(T)));
}
