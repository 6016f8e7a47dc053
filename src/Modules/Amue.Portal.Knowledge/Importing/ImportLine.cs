using System.Text.Json;
using Amue.Portal.Knowledge.Writing;
using Amue.Portal.Platform.Operations;
using Amue.Portal.Platform.Security;

namespace Amue.Portal.Knowledge.Importing;

/// <summary>One line of an articles file: a JSON object with <c>id</c>, <c>title</c>, <c>body</c> and optional members.</summary>
internal static class ImportLine
{
    private static readonly Dictionary<string, ArticleKind> Kinds = new(StringComparer.OrdinalIgnoreCase)
    {
        ["faq"] = ArticleKind.Faq,
        ["note"] = ArticleKind.ProductNote,
        ["how-to"] = ArticleKind.HowTo,
        ["zoom"] = ArticleKind.ZoomSheet,
        ["news"] = ArticleKind.News,
    };

    public static Outcome<ArticleText> Read(string line, VisibilityLevel visibility)
    {
        if (line.Length > ImportArticles.LongestLine)
        {
            return Refusal.Invalid("knowledge.import.longLine", ImportArticles.LongestLine);
        }

        try
        {
            using var document = JsonDocument.Parse(line);
            return document.RootElement.ValueKind == JsonValueKind.Object ? Read(document.RootElement, visibility) : Refusal.Invalid("knowledge.import.notAnObject");
        }
        catch (JsonException failure)
        {
            return Refusal.Invalid("knowledge.import.notJson", (failure.BytePositionInLine ?? 0) + 1);
        }
    }

    private static Outcome<ArticleText> Read(JsonElement line, VisibilityLevel visibility)
    {
        var errors = new List<FieldError>();
        var id = Text("id", required: true);
        var title = Text("title", required: true);
        var body = Text("body", required: true);
        var theme = Text("theme");
        var source = new ArticleSource(id, Text("source"), HttpAddress(Text("url")), Text("licence"));
        var kind = Text("kind") is { } name && Kinds.TryGetValue(name, out var known) ? known : ArticleKind.Faq;
        var language = Text("language") ?? "fr";
        if (id?.Length > ImportArticles.LongestId)
        {
            errors.Add(new FieldError("id", "knowledge.import.tooLong", "id", ImportArticles.LongestId));
        }

        if (errors.Count > 0)
        {
            return Refusal.Invalid(errors);
        }

        return new ArticleText(title!.Trim(), body!.Trim())
        {
            Kind = kind,
            Language = language,
            Visibility = visibility,
            Tags = theme is null ? [] : [theme.Trim()],
            Source = source,
        };

        string? Text(string member, bool required = false)
        {
            if (!line.TryGetProperty(member, out var value) || value.ValueKind == JsonValueKind.Null)
            {
                if (required)
                {
                    errors.Add(new FieldError(member, "knowledge.import.missing", member));
                }

                return null;
            }

            if (TextOf(value) is not { } text)
            {
                errors.Add(new FieldError(member, "knowledge.import.notText", member));
                return null;
            }

            if (required && string.IsNullOrWhiteSpace(text))
            {
                errors.Add(new FieldError(member, "knowledge.import.missing", member));
            }

            return string.IsNullOrWhiteSpace(text) ? null : text;
        }
    }

    /// <returns>Null for what is not a string, or holds half a character or one that no database keeps.</returns>
    private static string? TextOf(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.String)
        {
            return null;
        }

        try
        {
            return value.GetString() is { } text && !text.Contains('\0', StringComparison.Ordinal) ? text : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    // What is not a web address is not kept: it would become a link.
    private static string? HttpAddress(string? url) => ArticleSource.IsWebAddress(url) ? url : null;
}
