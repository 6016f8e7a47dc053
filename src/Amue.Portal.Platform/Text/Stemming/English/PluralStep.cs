namespace Amue.Portal.Platform.Text.Stemming.English;

/// <summary>Steps 0 and 1a: possessives and plurals.</summary>
internal static class PluralStep
{
    private enum Rule
    {
        Sses,
        Ies,
        S,
        Kept,
    }

    private static readonly SuffixTable<Rule> Endings = new(
        (Rule.Sses, "sses"),
        (Rule.Ies, "ied ies"),
        (Rule.S, "s"),
        (Rule.Kept, "us ss"));

    public static void Apply(ref StemmedWord word)
    {
        RemovePossessive(ref word);
        if (!Endings.TryFindLongest(word.Letters, out var length, out var rule))
        {
            return;
        }

        switch (rule)
        {
            case Rule.Sses:
                word.Drop(2);
                break;
            case Rule.Ies:
                word.Replace(length, word.Length - length > 1 ? "i" : "ie");
                break;
            case Rule.S when word.Length > 2 && EnglishLetters.HasVowel(word.Letters[..^2]):
                word.Drop(1);
                break;
        }
    }

    private static void RemovePossessive(ref StemmedWord word)
    {
        foreach (var possessive in (ReadOnlySpan<string>)["'s'", "'s", "'"])
        {
            if (word.EndsWith(possessive))
            {
                word.Drop(possessive.Length);
                return;
            }
        }
    }
}
