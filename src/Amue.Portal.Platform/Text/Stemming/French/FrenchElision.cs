namespace Amue.Portal.Platform.Text.Stemming.French;

internal static class FrenchElision
{
    private const string ElidedLetters = "cdjlmnst";

    public static void Remove(ref StemmedWord word)
    {
        var prefix = PrefixLength(word.Letters);
        if (prefix > 0 && prefix < word.Length)
        {
            word.Letters[prefix..].CopyTo(word.Buffer);
            word.Drop(prefix);
        }
    }

    private static int PrefixLength(ReadOnlySpan<char> word)
    {
        if (word.Length >= 2 && word[1] == '\'' && ElidedLetters.Contains(word[0]))
        {
            return 2;
        }

        return word.StartsWith("qu'") ? 3 : 0;
    }
}
