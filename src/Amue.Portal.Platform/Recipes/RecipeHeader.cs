using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Amue.Portal.Platform.Recipes;

/// <summary>A recipe file's members. None is <c>required</c>: a file is read as far as it is right.</summary>
internal sealed record RecipeHeader
{
    [JsonPropertyName("$schema")]
    public string? Schema { get; init; }

    public string? Name { get; init; }

    public string? DisplayName { get; init; }

    public string? Description { get; init; }

    public string? Author { get; init; }

    public string? Website { get; init; }

    public string? Version { get; init; }

    [JsonPropertyName("issetuprecipe")]
    public bool IsSetupRecipe { get; init; }

    public IReadOnlyList<string> Categories { get; init; } = [];

    public IReadOnlyList<string> Tags { get; init; } = [];

    // Orchard Core writes these two in what it exports; they change nothing here.
    public DateTime? ExportUtc { get; init; }

    public bool? RequireNewScope { get; init; }

    public IReadOnlyDictionary<string, ParameterDeclaration> Parameters { get; init; } = new Dictionary<string, ParameterDeclaration>();

    public IReadOnlyDictionary<string, JsonValue?> Variables { get; init; } = new Dictionary<string, JsonValue?>();

    public JsonArray? Steps { get; init; }
}

internal sealed record ParameterDeclaration(
    RecipeParameterType Type = RecipeParameterType.Text,
    string DisplayName = "",
    string Description = "",
    JsonValue? Default = null);
