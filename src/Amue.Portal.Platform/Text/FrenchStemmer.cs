using Amue.Portal.Platform.Text.Stemming;
using Amue.Portal.Platform.Text.Stemming.French;

namespace Amue.Portal.Platform.Text;

/// <summary>The Snowball algorithm for French (snowballstem.org); words come in lower case with their accents.</summary>
public static class FrenchStemmer
{
    private const int OrdinaryLength = 64;

    public static string Stem(string word)
    {
        ArgumentNullException.ThrowIfNull(word);

        Span<char> buffer = word.Length <= OrdinaryLength
            ? stackalloc char[BufferFor(OrdinaryLength)]
            : new char[BufferFor(word.Length)];
        word.CopyTo(buffer);
        return new string(buffer[..Stem(buffer, word.Length)]);
    }

    /// <summary>A letter with a diaeresis takes two places while its word is stemmed.</summary>
    internal static int BufferFor(int length) => length * 2;

    internal static int Stem(Span<char> buffer, int length)
    {
        var word = new StemmedWord(buffer, length);
        FrenchElision.Remove(ref word);
        FrenchMarks.Write(ref word);
        FrenchRegions.Locate(ref word);

        if (StandardSuffix.Remove(ref word) || VerbSuffixInI.Remove(ref word) || VerbSuffix.Remove(ref word))
        {
            FrenchEnding.SoftenLastLetter(ref word);
        }
        else
        {
            ResidualSuffix.Remove(ref word);
        }

        FrenchEnding.UndoubleConsonant(ref word);
        FrenchEnding.RemoveLastAccent(ref word);
        FrenchMarks.Erase(ref word);
        return word.Length;
    }
}
