namespace Amue.Portal.Platform.Text.Stemming.French;

internal static class FrenchRegions
{
    public static void Locate(ref StemmedWord word)
    {
        var letters = word.Letters;
        word.RV = AfterStart(letters);
        word.R1 = AfterVowelThenConsonant(letters, 0);
        word.R2 = AfterVowelThenConsonant(letters, word.R1);
    }

    private static int AfterStart(ReadOnlySpan<char> letters)
    {
        if (letters.Length > 2 && StartsAtThird(letters))
        {
            return 3;
        }

        for (var i = 1; i < letters.Length; i++)
        {
            if (FrenchLetters.IsVowel(letters[i]))
            {
                return i + 1;
            }
        }

        return letters.Length;
    }

    private static bool StartsAtThird(ReadOnlySpan<char> letters) =>
        (FrenchLetters.IsVowel(letters[0]) && FrenchLetters.IsVowel(letters[1]))
        || letters[..3] is "par" or "col" or "tap"
        || (letters[..2] is "ni" && FrenchLetters.IsVowel(letters[2]));

    private static int AfterVowelThenConsonant(ReadOnlySpan<char> letters, int start)
    {
        for (var i = start + 1; i < letters.Length; i++)
        {
            if (FrenchLetters.IsVowel(letters[i - 1]) && !FrenchLetters.IsVowel(letters[i]))
            {
                return i + 1;
            }
        }

        return letters.Length;
    }
}
