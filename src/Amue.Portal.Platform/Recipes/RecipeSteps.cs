using Microsoft.Extensions.DependencyInjection;

namespace Amue.Portal.Platform.Recipes;

/// <summary>Every kind of step that modules registered. Two with one name are refused.</summary>
internal sealed class RecipeSteps(IEnumerable<RecipeStepType> types, IServiceScopeFactory scopes)
{
    /// <summary>Runs other recipes; the runner's own.</summary>
    public const string Nested = "recipes";

    private readonly Lazy<Dictionary<string, RecipeStepKind>> _kinds = new(() => Read(types, scopes));

    public IEnumerable<string> Names => _kinds.Value.Values.Select(k => k.Name).Append(Nested).Order(StringComparer.OrdinalIgnoreCase);

    public static bool IsNested(string name) => string.Equals(name, Nested, StringComparison.OrdinalIgnoreCase);

    public RecipeStepKind? Find(string name) => _kinds.Value.GetValueOrDefault(name);

    private static Dictionary<string, RecipeStepKind> Read(IEnumerable<RecipeStepType> types, IServiceScopeFactory scopes)
    {
        using var scope = scopes.CreateScope();
        var kinds = new Dictionary<string, RecipeStepKind>(StringComparer.OrdinalIgnoreCase);
        foreach (var type in types.Select(t => t.Type))
        {
            var step = (IRecipeStep)scope.ServiceProvider.GetRequiredService(type);
            if (IsNested(step.Name) || !kinds.TryAdd(step.Name, new RecipeStepKind(step.Name, step.Permission, step.ModelType, type)))
            {
                throw new InvalidOperationException($"Recipe step '{step.Name}' of {type} has the name of another step.");
            }
        }

        return kinds;
    }
}

internal sealed record RecipeStepType(Type Type);
