using Amue.Portal.Platform.Text.StopWords;
using Amue.Portal.Platform.Text.Tokens;

namespace Amue.Portal.Platform.Text;

/// <summary>Tells French from English by their commonest words; French when nothing tells.</summary>
public static class LanguageGuess
{
    private const int ShortestEvidence = 2;
    private const int EnoughCharacters = 10_000;

    private static readonly StopWordList OnlyFrench = StopWordList.French.Except(StopWordList.English);
    private static readonly StopWordList OnlyEnglish = StopWordList.English.Except(StopWordList.French);

    public static TextLanguage Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);

        Span<char> letters = stackalloc char[WordLetters.MaxLength];
        var words = new ChunkReader(text, 0, Math.Min(text.Length, EnoughCharacters), ChunkTraits.None);
        var balance = 0;
        while (words.Read(out var word))
        {
            if (word.Length is >= ShortestEvidence and <= WordLetters.MaxLength)
            {
                var count = WordLetters.Lower(text.AsSpan(word.Start, word.Length), letters);
                balance += Evidence(letters[..count]);
            }
        }

        return balance < 0 ? TextLanguage.English : TextLanguage.French;
    }

    private static int Evidence(ReadOnlySpan<char> word)
    {
        if (OnlyFrench.Contains(word))
        {
            return 1;
        }

        return OnlyEnglish.Contains(word) ? -1 : 0;
    }
}
