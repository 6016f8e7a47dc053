using Amue.Portal.Platform.Text.Stemming;
using Amue.Portal.Platform.Text.Stemming.English;

namespace Amue.Portal.Platform.Text;

/// <summary>The Snowball algorithm for English, known as Porter2 (snowballstem.org); words come in lower case.</summary>
public static class EnglishStemmer
{
    private const int OrdinaryLength = 64;
    private const int ShortestStemmed = 3;

    public static string Stem(string word)
    {
        ArgumentNullException.ThrowIfNull(word);

        Span<char> buffer = word.Length <= OrdinaryLength
            ? stackalloc char[BufferFor(OrdinaryLength)]
            : new char[BufferFor(word.Length)];
        word.CopyTo(buffer);
        return new string(buffer[..Stem(buffer, word.Length)]);
    }

    /// <summary>A step may write one letter more before a later one removes it.</summary>
    internal static int BufferFor(int length) => length + 2;

    internal static int Stem(Span<char> buffer, int length)
    {
        var word = new StemmedWord(buffer, length);
        if (length < ShortestStemmed || EnglishExceptions.Replace(ref word))
        {
            return word.Length;
        }

        EnglishMarks.Write(ref word);
        EnglishRegions.Locate(ref word);
        PluralStep.Apply(ref word);
        PastAndGerundStep.Apply(ref word);
        EnglishMarks.ReplaceLastY(ref word);
        LongSuffixStep.Apply(ref word);
        AdjectiveStep.Apply(ref word);
        SuffixRemovalStep.Apply(ref word);
        LastLetterStep.Apply(ref word);
        EnglishMarks.Erase(ref word);
        return word.Length;
    }
}
