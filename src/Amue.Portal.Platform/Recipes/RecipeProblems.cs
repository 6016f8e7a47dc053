using System.Text.Json;
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

    /// <summary>A member of the object at this place, by the record's name or the file's: the path has the capitals of the file.</summary>
    public RecipeProblems At(string member)
    {
        var written = (_written as JsonObject)?.FirstOrDefault(m => string.Equals(m.Key, member, StringComparison.OrdinalIgnoreCase)).Key;
        return AtWritten(written ?? JsonNamingPolicy.CamelCase.ConvertName(member));
    }

    /// <summary>An item of the list at this place.</summary>
    public RecipeProblems At(int index) =>
        new(_all, _recipe, JsonPaths.Item(JsonPath, index), _written is JsonArray list && index < list.Count ? list[index] : null);

    /// <param name="key">Resource key of what is wrong.</param>
    /// <param name="arguments">What fills the holes of its text.</param>
    public void Add(string key, params object[] arguments) => Add(new TextKey(key, arguments));

    public void Add(TextKey what, TextKey? expected = null) => _all.Add(new RecipeProblem(_recipe, JsonPath, what, expected));

    /// <summary>A member under the very name that the file gives it.</summary>
    internal RecipeProblems AtWritten(string name) =>
        new(_all, _recipe, JsonPaths.Member(JsonPath, name), (_written as JsonObject)?[name]);

    internal static RecipeProblems AtRoot(List<RecipeProblem> all, string recipe, JsonNode? written) =>
        new(all, recipe, JsonPaths.Root, written);
}
