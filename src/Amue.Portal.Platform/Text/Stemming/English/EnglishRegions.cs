namespace Amue.Portal.Platform.Text.Stemming.English;

internal static class EnglishRegions
{
    /// <summary>Prefixes after which the first region starts, so that « university » and « universe » stay apart.</summary>
    private static readonly string[] Prefixes =
        ["gener", "commun", "arsen", "past", "univers", "later", "emerg", "organ", "inter"];

    public static void Locate(ref StemmedWord word)
    {
        var letters = word.Letters;
        word.R1 = AfterPrefix(letters) ?? AfterVowelThenConsonant(letters, 0);
        word.R2 = AfterVowelThenConsonant(letters, word.R1);
    }

    private static int? AfterPrefix(ReadOnlySpan<char> letters)
    {
        foreach (var prefix in Prefixes)
        {
            if (letters.StartsWith(prefix))
            {
                return prefix.Length;
            }
        }

        return null;
    }

    private static int AfterVowelThenConsonant(ReadOnlySpan<char> letters, int start)
    {
        for (var i = start + 1; i < letters.Length; i++)
        {
            if (EnglishLetters.IsVowel(letters[i - 1]) && !EnglishLetters.IsVowel(letters[i]))
            {
                return i + 1;
            }
        }

        return letters.Length;
    }
}
