using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Amue.Portal.Platform.Recipes;

/// <summary>
/// Reads JSON with comments and trailing commas. Duplicate keys are gathered here, because the reader of
/// System.Text.Json keeps the last one in silence and its nodes throw at the first.
/// </summary>
internal static class RecipeJson
{
    private const int MaxLength = 2_000_000;

    private static readonly JsonDocumentOptions Options = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    public static JsonNode? Parse(string text, RecipeProblems at)
    {
        if (text.Length > MaxLength)
        {
            at.Add("recipes.tooLarge", MaxLength);
            return null;
        }

        try
        {
            using var document = JsonDocument.Parse(Encoding.UTF8.GetBytes(text.TrimStart('\uFEFF')), Options);
            return Convert(document.RootElement, at);
        }
        catch (JsonException malformed)
        {
            at.Add("recipes.notJson", (malformed.LineNumber ?? 0) + 1, (malformed.BytePositionInLine ?? 0) + 1);
            return null;
        }
    }

    private static JsonNode? Convert(JsonElement element, RecipeProblems at) => element.ValueKind switch
    {
        JsonValueKind.Object => ConvertObject(element, at),
        JsonValueKind.Array => ConvertArray(element, at),
        JsonValueKind.String => ConvertText(element, at),
        JsonValueKind.Number => JsonValue.Create(element.Clone()),
        JsonValueKind.True => JsonValue.Create(true),
        JsonValueKind.False => JsonValue.Create(false),
        _ => null,
    };

    private static JsonObject ConvertObject(JsonElement element, RecipeProblems at)
    {
        var converted = new JsonObject();
        foreach (var member in element.EnumerateObject())
        {
            if (!TryRead(() => member.Name, out var name))
            {
                at.Add("recipes.brokenCharacters");
            }
            else if (converted.ContainsKey(name))
            {
                at.AtWritten(name).Add("recipes.duplicate", name);
            }
            else
            {
                converted.Add(name, Convert(member.Value, at.AtWritten(name)));
            }
        }

        return converted;
    }

    private static JsonArray ConvertArray(JsonElement element, RecipeProblems at)
    {
        var converted = new JsonArray();
        foreach (var item in element.EnumerateArray())
        {
            converted.Add(Convert(item, at.At(converted.Count)));
        }

        return converted;
    }

    private static JsonValue ConvertText(JsonElement element, RecipeProblems at)
    {
        if (!TryRead(element.GetString, out var text))
        {
            at.Add("recipes.brokenCharacters");
        }

        return JsonValue.Create(text);
    }

    // "\ud800" alone is valid JSON that no text can hold.
    private static bool TryRead(Func<string?> read, out string text)
    {
        try
        {
            text = read() ?? "";
            return true;
        }
        catch (InvalidOperationException)
        {
            text = "\uFFFD";
            return false;
        }
    }
}
