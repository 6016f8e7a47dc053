namespace Amue.Portal.Platform.Text.Stemming.English;

/// <summary>Step 1b: -eed, -ed, -ing and their adverbs.</summary>
internal static class PastAndGerundStep
{
    private enum Rule
    {
        Eed,
        Ed,
        Ing,
    }

    private static readonly SuffixTable<Rule> Endings = new(
        (Rule.Eed, "eed eedly"),
        (Rule.Ed, "ed edly ingly"),
        (Rule.Ing, "ing"));

    public static void Apply(ref StemmedWord word)
    {
        if (!Endings.TryFindLongest(word.Letters, out var length, out var rule))
        {
            return;
        }

        var start = word.Letters[..^length];
        if (rule == Rule.Eed)
        {
            if (word.InR1(length) && start is not ("proc" or "exc" or "succ"))
            {
                word.Replace(length, "ee");
            }
        }
        else if (rule == Rule.Ing && start.Length == 2 && start[1] == 'y' && !EnglishLetters.IsVowel(start[0]))
        {
            word.Replace(length + 1, "ie");
        }
        else if (EnglishLetters.HasVowel(start) && !(rule == Rule.Ing && IsNoun(start)))
        {
            word.Drop(length);
            Repair(ref word);
        }
    }

    private static bool IsNoun(ReadOnlySpan<char> start) => start is "inn" or "out" or "cann" or "herr" or "earr" or "even";

    private static void Repair(ref StemmedWord word)
    {
        if (word.EndsWith("at") || word.EndsWith("bl") || word.EndsWith("iz"))
        {
            word.Replace(0, "e");
        }
        else if (EndsDouble(word.Letters))
        {
            if (!(word.Length == 3 && word.Letters[0] is 'a' or 'e' or 'o'))
            {
                word.Drop(1);
            }
        }
        else if (word.Length == word.R1 && EnglishLetters.EndsShort(word.Letters))
        {
            word.Replace(0, "e");
        }
    }

    private static bool EndsDouble(ReadOnlySpan<char> word) =>
        word.Length > 1 && word[^1] == word[^2] && "bdfgmnprt".Contains(word[^1]);
}
