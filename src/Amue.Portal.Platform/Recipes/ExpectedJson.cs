using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Amue.Portal.Platform.Texts;

namespace Amue.Portal.Platform.Recipes;

/// <summary>What a place of a recipe may hold, in words a reader understands.</summary>
internal static class ExpectedJson
{
    public static TextKey List { get; } = new("recipes.expected.list");

    public static TextKey Object { get; } = new("recipes.expected.object");

    public static TextKey Text { get; } = new("recipes.expected.text");

    public static TextKey OneOf(IEnumerable<string> names) => new("recipes.expected.oneOf", string.Join(", ", names));

    public static TextKey Of(RecipeParameterType type) => type switch
    {
        RecipeParameterType.Number => new TextKey("recipes.expected.number"),
        RecipeParameterType.Boolean => new TextKey("recipes.expected.boolean"),
        _ => Text,
    };

    public static TextKey Of(JsonTypeInfo type) => type.Kind switch
    {
        JsonTypeInfoKind.Enumerable => List,
        JsonTypeInfoKind.Object or JsonTypeInfoKind.Dictionary => Object,
        _ => OfScalar(Nullable.GetUnderlyingType(type.Type) ?? type.Type),
    };

    /// <summary>The kind of value that is written, as a resource key of its own.</summary>
    public static TextKey Found(JsonNode? value) => new(value?.GetValueKind() switch
    {
        JsonValueKind.String => "recipes.found.text",
        JsonValueKind.Number => "recipes.found.number",
        JsonValueKind.True or JsonValueKind.False => "recipes.found.boolean",
        JsonValueKind.Array => "recipes.found.list",
        JsonValueKind.Object => "recipes.found.object",
        _ => "recipes.found.null",
    });

    private static TextKey OfScalar(Type type)
    {
        if (type.IsEnum)
        {
            return OneOf(Enum.GetNames(type));
        }

        var key = Type.GetTypeCode(type) switch
        {
            TypeCode.Boolean => "boolean",
            TypeCode.Decimal or TypeCode.Double or TypeCode.Single => "number",
            TypeCode.DateTime => "dateTime",
            >= TypeCode.SByte and <= TypeCode.UInt64 => "integer",
            _ when type == typeof(DateOnly) => "date",
            _ when type == typeof(TimeOnly) => "time",
            _ when type == typeof(TimeSpan) => "duration",
            _ when type == typeof(Guid) => "uuid",
            _ when type == typeof(JsonArray) => "list",
            _ when type == typeof(JsonObject) => "object",
            _ when type == typeof(JsonValue) => "scalar",
            _ => "text",
        };
        return new TextKey($"recipes.expected.{key}");
    }
}
