namespace Amue.Portal.Platform.Text.Stemming;

/// <summary>Suffixes, each with what to do when it is the longest that a word ends with.</summary>
internal sealed class SuffixTable<TRule>
    where TRule : struct, Enum
{
    private const int Letters = 256;

    private readonly Entry[][] _byLastLetter = new Entry[Letters][];

    public SuffixTable(params ReadOnlySpan<(TRule Rule, string Suffixes)> rules)
    {
        var entries = new List<Entry>();
        foreach (var (rule, suffixes) in rules)
        {
            entries.AddRange(suffixes.Split(' ').Select(suffix => new Entry(suffix, rule)));
        }

        for (var letter = 0; letter < Letters; letter++)
        {
            _byLastLetter[letter] =
                [.. entries.Where(entry => entry.Suffix[^1] == letter).OrderByDescending(entry => entry.Suffix.Length)];
        }
    }

    public bool TryFindLongest(ReadOnlySpan<char> word, out int length, out TRule rule)
    {
        if (!word.IsEmpty && word[^1] < Letters)
        {
            foreach (var entry in _byLastLetter[word[^1]])
            {
                if (word.EndsWith(entry.Suffix))
                {
                    length = entry.Suffix.Length;
                    rule = entry.Rule;
                    return true;
                }
            }
        }

        length = 0;
        rule = default;
        return false;
    }

    private readonly record struct Entry(string Suffix, TRule Rule);
}
