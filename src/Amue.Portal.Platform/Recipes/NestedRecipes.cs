using System.Text.Json.Nodes;

namespace Amue.Portal.Platform.Recipes;

/// <summary>The <c>recipes</c> step, in Orchard Core's shape; <c>parameters</c> is this portal's own.</summary>
internal sealed record NestedRecipes(IReadOnlyList<NestedRecipe> Values);

/// <param name="Name">A recipe of the catalogue.</param>
/// <param name="ExecutionId">Orchard Core's label of the execution; it changes nothing here.</param>
/// <param name="Parameters">Values of that recipe's parameters.</param>
internal sealed record NestedRecipe(string Name, string? ExecutionId = null, IReadOnlyDictionary<string, JsonValue>? Parameters = null)
{
    public Dictionary<string, string> Arguments => (Parameters ?? new Dictionary<string, JsonValue>()).ToDictionary(p => p.Key, p => p.Value.ToString());
}
