using System.Text.Json.Nodes;
using Amue.Portal.Platform.Texts;

namespace Amue.Portal.Platform.Recipes;

/// <summary>The problems of one run, seen from one place of a recipe: what is added here carries this place's path.</summary>
public sealed class RecipeProblems
{
    private readonly List<RecipeProblem> _all;
    private readonly string _recipe;
    private readonly JsonNode? _written;

    private RecipeProblems(List<RecipeProblem> all, string recipe, string jsonPath, JsonNode? written)
    {
        _all = all;
        _recipe = recipe;
        _written = written;
        JsonPath = jsonPath;
    }

    public string JsonPath { get; }

    internal int Count => _all.Count;

    /// <summary>A member of the object at this place; the path keeps the capitals of the file.</summary>
    public RecipeProblems At(string member)
    {
        var (name, node) = WrittenAs(member);
        return new RecipeProblems(_all, _recipe, JsonPaths.Member(JsonPath, name), node);
    }

    /// <summary>An item of the list at this place.</summary>
    public RecipeProblems At(int index) =>
        new(_all, _recipe, JsonPaths.Item(JsonPath, index), _written is JsonArray list && index < list.Count ? list[index] : null);

    /// <param name="key">Resource key of what is wrong.</param>
    /// <param name="arguments">What fills the holes of its text.</param>
    public void Add(string key, params object[] arguments) => Add(new TextKey(key, arguments));

    public void Add(TextKey what, TextKey? expected = null) => _all.Add(new RecipeProblem(_recipe, JsonPath, what, expected));

    internal static RecipeProblems AtRoot(List<RecipeProblem> all, string recipe, JsonNode? written) =>
        new(all, recipe, JsonPaths.Root, written);

    private (string Name, JsonNode? Node) WrittenAs(string member)
    {
        if (_written is not JsonObject written)
        {
            return (member, null);
        }

        if (written.TryGetPropertyValue(member, out var exact))
        {
            return (member, exact);
        }

        var found = written.FirstOrDefault(m => string.Equals(m.Key, member, StringComparison.OrdinalIgnoreCase));
        return found.Key is null ? (member, null) : (found.Key, found.Value);
    }
}
