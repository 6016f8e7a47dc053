namespace Amue.Portal.Search.Querying;

/// <summary>
/// A search text taken apart: words, « exact phrases », -excluded words, and fields such as <c>produit:sifac</c>. Anything that
/// is not quite so is words.
/// </summary>
internal sealed record QuestionSyntax(string Words, IReadOnlyList<string> Phrases, IReadOnlyList<string> Excluded, IReadOnlyList<(string Field, string Value)> Fields)
{
    private const int MostPhrases = 8;
    private const int MostFields = 8;

    /// <param name="fields">Names that are fields; others before a colon are words.</param>
    public static QuestionSyntax Read(string text, IReadOnlySet<string> fields)
    {
        var words = new List<string>();
        var phrases = new List<string>();
        var excluded = new List<string>();
        var chosen = new List<(string, string)>();
        var at = 0;
        while (at < text.Length)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }

            var isExcluded = text[at] == '-' && at + 1 < text.Length && !char.IsWhiteSpace(text[at + 1]) && text[at + 1] != '-';
            var start = isExcluded ? at + 1 : at;
            var close = Closing(text[start]);
            var end = close == '\0' ? -1 : text.IndexOf(close, start + 1);
            if (end > start + 1)
            {
                var phrase = text[(start + 1)..end];
                if ((isExcluded ? excluded.Count : phrases.Count) < MostPhrases)
                {
                    (isExcluded ? excluded : phrases).Add(phrase);
                }

                if (!isExcluded)
                {
                    words.Add(phrase);
                }

                at = end + 1;
                continue;
            }

            end = start;
            while (end < text.Length && !char.IsWhiteSpace(text[end]))
            {
                end++;
            }

            var word = text[start..end];
            at = end;
            var colon = word.IndexOf(':', StringComparison.Ordinal);
            if (!isExcluded && chosen.Count < MostFields && colon > 0 && colon < word.Length - 1 && fields.Contains(word[..colon].ToLowerInvariant()))
            {
                chosen.Add((word[..colon].ToLowerInvariant(), word[(colon + 1)..].Trim('"')));
            }
            else if (isExcluded && excluded.Count < MostPhrases)
            {
                excluded.Add(word);
            }
            else if (!isExcluded)
            {
                words.Add(word);
            }
        }

        return new QuestionSyntax(string.Join(' ', words), phrases, excluded, chosen);
    }

    private static char Closing(char opening) => opening switch
    {
        '"' => '"',
        '«' => '»',
        '“' => '”',
        _ => '\0',
    };
}
