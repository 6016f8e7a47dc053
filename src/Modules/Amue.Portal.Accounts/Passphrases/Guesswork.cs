namespace Amue.Portal.Accounts.Passphrases;

/// <summary>
/// How much guessing a passphrase costs someone who first tries common words, what is known of the person, repetitions
/// and runs of the keyboard: the cheapest way to build it from such pieces, in bits.
/// </summary>
internal static class Guesswork
{
    private const double KnownWordBits = 2;
    private const double RepetitionBits = 2;
    private const double RunBits = 8;
    private const double SubstitutionBits = 1;
    private const double LetterBits = 4.7;
    private const double DigitBits = 3.3;
    private const double OtherBits = 6;
    private const int ShortestKnownWord = 3;
    private const int ShortestRun = 3;

    private static readonly string[] Rows =
        ["azertyuiop", "qsdfghjklm", "wxcvbn", "qwertyuiop", "asdfghjkl", "zxcvbnm", "qwertzuiop", "abcdefghijklmnopqrstuvwxyz", "01234567890"];

    public static double BitsOf(string passphrase, IEnumerable<string> contextWords)
    {
        var text = FoldedText.Of(passphrase);
        var plain = WithoutSubstitutions(text);
        var known = contextWords.SelectMany(w => FoldedText.WordsOf(w).Append(FoldedText.Of(w))).Where(w => w.Length >= ShortestKnownWord).ToHashSet();
        var longest = known.Select(w => w.Length).Append(CommonWords.LongestLength).Max();
        var cheapest = new double[text.Length + 1];
        for (var end = 1; end <= text.Length; end++)
        {
            cheapest[end] = cheapest[end - 1] + BitsOf(text[end - 1]);
            for (var start = Math.Max(0, end - longest); start <= end - ShortestKnownWord; start++)
            {
                var word = Math.Min(WordBits(text[start..end], known), WordBits(plain[start..end], known) + SubstitutionBits);
                cheapest[end] = Math.Min(cheapest[end], cheapest[start] + word);
            }

            for (var start = end - ShortestRun; start >= 0 && IsRun(text.AsSpan(start, end - start)); start--)
            {
                cheapest[end] = Math.Min(cheapest[end], cheapest[start] + RunBits);
            }

            for (var length = 1; length <= end / 2; length++)
            {
                if (text.AsSpan(end - length, length).SequenceEqual(text.AsSpan(end - (2 * length), length)))
                {
                    cheapest[end] = Math.Min(cheapest[end], cheapest[end - length] + RepetitionBits);
                }
            }
        }

        return cheapest[^1];
    }

    private static double WordBits(string word, HashSet<string> known) =>
        known.Contains(word) ? KnownWordBits : CommonWords.All.Contains(word) ? CommonWords.Bits : double.PositiveInfinity;

    private static double BitsOf(char character) =>
        char.IsAsciiDigit(character) ? DigitBits : char.IsLetter(character) ? LetterBits : OtherBits;

    private static bool IsRun(ReadOnlySpan<char> text)
    {
        foreach (var row in Rows)
        {
            if (row.AsSpan().IndexOf(text) >= 0 || IsBackwards(text, row))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsBackwards(ReadOnlySpan<char> text, string row)
    {
        Span<char> backwards = stackalloc char[text.Length];
        text.CopyTo(backwards);
        backwards.Reverse();
        return row.AsSpan().IndexOf(backwards) >= 0;
    }

    private static string WithoutSubstitutions(string text) => string.Create(text.Length, text, (plain, source) =>
    {
        for (var i = 0; i < source.Length; i++)
        {
            plain[i] = source[i] switch
            {
                '0' => 'o',
                '1' or '!' => 'i',
                '3' or '€' => 'e',
                '4' or '@' => 'a',
                '5' or '$' => 's',
                '7' => 't',
                _ => source[i],
            };
        }
    });
}
