using System.Globalization;
using System.Text.Json.Nodes;

namespace Amue.Portal.Platform.Recipes;

/// <summary>A value that whoever runs the recipe may give, or must give when it has no default.</summary>
public sealed record RecipeParameter(string Name, RecipeParameterType Type, string DisplayName, string Description, bool IsRequired)
{
    internal JsonNode? Default { get; init; }

    /// <summary>The value of a text typed in a form or on the command line; null when the text is not of this type.</summary>
    internal JsonValue? Read(string text) => Type switch
    {
        RecipeParameterType.Text => JsonValue.Create(text),
        RecipeParameterType.Number when decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => JsonValue.Create(number),
        RecipeParameterType.Boolean when bool.TryParse(text, out var truth) => JsonValue.Create(truth),
        _ => null,
    };
}
