using System.Buffers;

namespace Amue.Portal.Platform.Text.Stemming.French;

internal static class FrenchLetters
{
    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouyâàëéêèïîôûù");

    public static bool IsVowel(char letter) => Vowels.Contains(letter);
}
