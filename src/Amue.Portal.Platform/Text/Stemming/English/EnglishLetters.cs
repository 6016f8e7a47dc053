using System.Buffers;

namespace Amue.Portal.Platform.Text.Stemming.English;

internal static class EnglishLetters
{
    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouy");

    public static bool IsVowel(char letter) => Vowels.Contains(letter);

    public static bool HasVowel(ReadOnlySpan<char> letters) => letters.ContainsAny(Vowels);

    /// <summary>« rap », « trap », « at »: a stem that takes back its e, as in « hoping ».</summary>
    public static bool EndsShort(ReadOnlySpan<char> word)
    {
        if (word.Length < 2 || IsVowel(word[^1]) || !IsVowel(word[^2]))
        {
            return word.EndsWith("past");
        }

        return word.Length == 2 || (!IsVowel(word[^3]) && word[^1] is not ('w' or 'x' or 'Y'));
    }
}
