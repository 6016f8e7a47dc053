using System.Collections.Frozen;

namespace Amue.Portal.Platform.Text.Sentences;

internal static class SentenceEnd
{
    private const string Stops = ".!?…";
    private const string Closings = "»”’\"')]";
    private const int LongestListNumber = 2;

    /// <summary>Those that a capital or a number follows.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Abbreviations = new[]
    {
        "al", "art", "bd", "cf", "chap", "dr", "éd", "fig", "mlle", "mme", "mr", "mrs", "ms", "no", "pp", "pr", "réf", "st", "ste",
        "tél", "vol", "vs",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a word, taken with its punctuation, ends its sentence when the given one follows.</summary>
    public static bool IsBetween(ReadOnlySpan<char> word, ReadOnlySpan<char> next)
    {
        var stopped = word.TrimEnd(Closings);
        return !stopped.IsEmpty
            && Stops.Contains(stopped[^1])
            && MayStartSentence(next[0])
            && !(stopped[^1] == '.' && (IsAbbreviation(stopped[..^1]) || IsListNumber(stopped[..^1])));
    }

    private static bool MayStartSentence(char character) =>
        !char.IsLower(character) && !Stops.Contains(character) && !Closings.Contains(character);

    private static bool IsAbbreviation(ReadOnlySpan<char> word)
    {
        var start = word.Length;
        while (start > 0 && char.IsLetter(word[start - 1]))
        {
            start--;
        }

        return word.Length - start == 1 || Abbreviations.Contains(word[start..]);
    }

    private static bool IsListNumber(ReadOnlySpan<char> word) =>
        word.Length <= LongestListNumber && !word.ContainsAnyExceptInRange('0', '9');
}
