using System.Text.RegularExpressions;

namespace Amue.Portal.Platform.Recipes;

internal enum RecipeExpressionKind
{
    /// <summary>No expression: the text stands for itself.</summary>
    Text,
    Variable,
    Parameter,
    Uuid,
    Environment,

    /// <summary>An expression that Orchard Core's scripting may know and this portal does not.</summary>
    Unknown,
}

/// <summary>
/// A string of a recipe. The whole of it is an expression when it has the form <c>[language: …]</c>, as in Orchard Core;
/// one more opening bracket, <c>[[js: …]</c>, makes it a text that begins with a single one.
/// </summary>
internal readonly partial record struct RecipeExpression(RecipeExpressionKind Kind, string Argument)
{
    // No backtracking: an uploaded recipe chooses this text.
    private static readonly Regex Form = new(@"^(\[+)([A-Za-z]+):(.*)\]$", RegexOptions.NonBacktracking | RegexOptions.Singleline);

    private static readonly Regex Call = new("""^([A-Za-z_][A-Za-z0-9_]*)\s*\(\s*('[^'\\]*'|"[^"\\]*")?\s*\)\s*;?$""", RegexOptions.NonBacktracking);

    private static readonly Regex CalledName = new(@"^([A-Za-z_][A-Za-z0-9_.]*)\s*\(", RegexOptions.NonBacktracking);

    public static RecipeExpression Parse(string text)
    {
        if (!text.StartsWith('[') || Form.Match(text) is not { Success: true } form)
        {
            return new RecipeExpression(RecipeExpressionKind.Text, text);
        }

        if (form.Groups[1].Length > 1)
        {
            return new RecipeExpression(RecipeExpressionKind.Text, text[1..]);
        }

        var body = form.Groups[3].Value.Trim();
        return form.Groups[2].Value switch
        {
            "js" => ParseCall(body),
            "env" when body.Length > 0 => new RecipeExpression(RecipeExpressionKind.Environment, body),
            var language => new RecipeExpression(RecipeExpressionKind.Unknown, Quotation.Shorten($"{language}:{body}")),
        };
    }

    private static RecipeExpression ParseCall(string body)
    {
        var call = Call.Match(body);
        var argument = call.Groups[2].Success ? call.Groups[2].Value[1..^1] : null;
        return (call.Groups[1].Value, argument) switch
        {
            ("variables", not null) => new RecipeExpression(RecipeExpressionKind.Variable, argument),
            ("parameters", not null) => new RecipeExpression(RecipeExpressionKind.Parameter, argument),
            ("uuid", null) => new RecipeExpression(RecipeExpressionKind.Uuid, ""),
            _ => new RecipeExpression(RecipeExpressionKind.Unknown, NameOf(body)),
        };
    }

    /// <summary>The function's name rather than its arguments, which may be a whole file in base 64.</summary>
    private static string NameOf(string body) =>
        CalledName.Match(body).Groups[1].Value is not ("" or "variables" or "parameters" or "uuid") and var name ? $"{name}()" : Quotation.Shorten(body);
}
