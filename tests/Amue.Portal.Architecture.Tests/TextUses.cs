using System.Text.RegularExpressions;

namespace Amue.Portal.Architecture.Tests;

/// <summary>Where the sources name a text by its key, written out or with holes.</summary>
internal static partial class TextUses
{
    public static IReadOnlyList<TextUse> All { get; } = Sources.Of(".cs", ".cshtml").SelectMany(file => In(file.Path, file.Text)).ToList();

    private static IEnumerable<TextUse> In(string path, string text)
    {
        foreach (Match indexer in Indexer().Matches(text))
        {
            foreach (Match key in Literal().Matches(indexer.Groups["inside"].Value))
            {
                yield return new TextUse(path, key.Groups["key"].Value);
            }
        }

        foreach (Match call in Call().Matches(text))
        {
            yield return new TextUse(path, call.Groups["key"].Value);
        }

        foreach (Match count in Count().Matches(text))
        {
            yield return new TextUse(path, count.Groups["key"].Value + ".one");
            yield return new TextUse(path, count.Groups["key"].Value + ".other");
        }
    }

    [GeneratedRegex(@"\b(?:T|Texts|texts)\[(?<inside>(?:[^\[\]""]|""[^""]*"")*)\]")]
    private static partial Regex Indexer();

    [GeneratedRegex(@"\$?""(?<key>[a-zA-Z]\w*(?:\.[\w{}.()]+)+)""")]
    private static partial Regex Literal();

    [GeneratedRegex(@"(?:Refusal\.(?:Invalid|Conflict)\(|Refusal\.InvalidField\([^,;]+,\s*|new FieldError\([^,;]+,\s*|TextKey\(|new NavigationItem\([^,;]+,\s*|\)\.Add\()\$?""(?<key>[a-zA-Z]\w*(?:\.[\w{}.()]+)+)""")]
    private static partial Regex Call();

    [GeneratedRegex(@"\.Count\(""(?<key>[a-zA-Z]\w*(?:\.\w+)+)""")]
    private static partial Regex Count();
}
