using System.Text.Json.Nodes;

namespace Amue.Portal.Platform.Recipes;

/// <summary>A recipe as read. It may be wrong: its problems travel with it, and it does not run while it has any.</summary>
public sealed class Recipe
{
    internal Recipe(RecipeSource source, RecipeHeader header)
    {
        Source = source;
        Header = header;
    }

    public RecipeSource Source { get; }

    public string Name => string.IsNullOrWhiteSpace(Header.Name) ? Source.Name : Header.Name;

    public string DisplayName => string.IsNullOrWhiteSpace(Header.DisplayName) ? Name : Header.DisplayName;

    public string Description => Header.Description ?? "";

    public string Author => Header.Author ?? "";

    public string Website => Header.Website ?? "";

    public string Version => Header.Version ?? "";

    /// <summary>Offered when the portal is set up.</summary>
    public bool IsSetupRecipe => Header.IsSetupRecipe;

    public IReadOnlyList<string> Categories => Header.Categories;

    public IReadOnlyList<string> Tags => Header.Tags;

    public IReadOnlyList<RecipeParameter> Parameters { get; internal init; } = [];

    /// <summary>What is wrong with the file itself, whoever runs it.</summary>
    public IReadOnlyList<RecipeProblem> Problems
    {
        get;
        internal init => field = value.Select(p => p with { Recipe = Name }).ToList();
    } = [];

    internal RecipeHeader Header { get; }

    internal JsonNode? Written { get; init; }

    internal IReadOnlyDictionary<string, JsonNode?> Variables { get; init; } = new Dictionary<string, JsonNode?>();

    internal IReadOnlyList<RecipeEntry> Entries { get; init; } = [];
}
