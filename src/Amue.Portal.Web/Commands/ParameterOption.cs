using System.CommandLine;

namespace Amue.Portal.Web.Commands;

/// <summary><c>--parameter name=value</c>, as often as needed: what a recipe asks whoever runs it.</summary>
internal static class ParameterOption
{
    public static Option<string[]> Create()
    {
        var option = new Option<string[]>("--parameter", "-p") { Description = "name=value, as often as needed" };
        option.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(t => !t.Value.Contains('=', StringComparison.Ordinal)))
            {
                result.AddError($"'{token.Value}' is not a parameter: write name=value.");
            }
        });
        return option;
    }

    /// <summary>The last value of each name.</summary>
    public static Dictionary<string, string> ReadParameters(this ParseResult result, Option<string[]> option) =>
        (result.GetValue(option) ?? []).Select(p => p.Split('=', 2)).GroupBy(p => p[0]).ToDictionary(g => g.Key, g => g.Last()[1]);
}
