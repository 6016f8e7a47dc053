namespace Amue.Portal.Platform.Text.Tokens;

/// <summary>Words that lose their last vowel before another: l', d', qu', jusqu'…</summary>
internal static class Elisions
{
    private const int LongestPrefix = 6;
    private const string ElidedLetters = "cdjlmnst";

    /// <summary>Where the word starts once what is elided before it is passed: after « l' » in « l'arrêté ».</summary>
    public static int Skip(ReadOnlySpan<char> text, int start, int end)
    {
        while (true)
        {
            var word = text[start..end];
            var apostrophe = IndexOfApostrophe(word[..Math.Min(word.Length, LongestPrefix + 1)]);
            if (apostrophe <= 0 || apostrophe + 1 >= word.Length || !IsElided(word[..apostrophe]))
            {
                return start;
            }

            start += apostrophe + 1;
        }
    }

    public static int IndexOfApostrophe(ReadOnlySpan<char> word)
    {
        for (var i = 0; i < word.Length; i++)
        {
            if (Characters.KindOf(word[i]) == CharacterKind.Apostrophe)
            {
                return i;
            }
        }

        return -1;
    }

    private static bool IsElided(ReadOnlySpan<char> prefix) => prefix.Length == 1
        ? ElidedLetters.Contains(char.ToLowerInvariant(prefix[0]))
        : Is(prefix, "qu") || Is(prefix, "jusqu") || Is(prefix, "lorsqu") || Is(prefix, "puisqu") || Is(prefix, "quoiqu");

    private static bool Is(ReadOnlySpan<char> prefix, ReadOnlySpan<char> word) =>
        prefix.Equals(word, StringComparison.OrdinalIgnoreCase);
}
