namespace Amue.Portal.Platform.PersonalData;

/// <summary>Finds a student number by its form alone when that is enough, else by the name that stands before it.</summary>
internal static class IneDetector
{
    private const int NameReach = 30;

    public static void Find(string text, FindingMap findings)
    {
        var nameEnd = int.MinValue / 2;
        var follows = default(ReadOnlySpan<char>);

        for (var start = NextWord(text, 0); start < text.Length; start = NextWord(text, start))
        {
            var end = EndOfWord(text, start);
            var word = text.AsSpan(start, end - start);
            var isNamed = start - nameEnd <= NameReach;
            var numberEnd = isNamed ? ReadNamed(text, start) : ReadAlone(word, end);

            if (numberEnd > 0)
            {
                findings.Add(PersonalDataKind.Ine, start, numberEnd);
                end = numberEnd;
            }
            else if (IsName(word, follows))
            {
                nameEnd = end;
            }

            follows = word;
            start = end;
        }
    }

    private static int ReadAlone(ReadOnlySpan<char> word, int end) =>
        word.Length == IneForms.Length && AreAscii(word) && IneForms.IsCertain(word) ? end : 0;

    /// <summary>The end of a number that may be cut in groups, or 0.</summary>
    private static int ReadNamed(string text, int start)
    {
        Span<char> number = stackalloc char[IneForms.Length];
        var at = start;
        var isCut = false;

        for (var i = 0; i < number.Length; i++, at++)
        {
            var next = Separators.Skip(text, at, max: 1);
            isCut |= next > at;
            at = next;

            if (at >= text.Length || !char.IsAsciiLetterOrDigit(text[at]))
            {
                return 0;
            }

            number[i] = text[at];
        }

        return Separators.IsBoundary(text, at) && (isCut ? IneForms.IsPossibleInGroups(number) : IneForms.IsPossible(number)) ? at : 0;
    }

    private static bool IsName(ReadOnlySpan<char> word, ReadOnlySpan<char> previous) =>
        word.Length <= 9
        && (IsOneOf(word, "INE", "INES", "NNE", "BEA", "RNIE", "INAA")
            || (IsOneOf(previous, "national") && IsOneOf(word, "étudiant", "etudiant", "élève", "eleve")));

    private static bool IsOneOf(ReadOnlySpan<char> word, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (word.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static int NextWord(string text, int at)
    {
        while (at < text.Length && !char.IsLetterOrDigit(text[at]))
        {
            at++;
        }

        return at;
    }

    private static int EndOfWord(string text, int at)
    {
        while (at < text.Length && char.IsLetterOrDigit(text[at]))
        {
            at++;
        }

        return at;
    }

    private static bool AreAscii(ReadOnlySpan<char> word) => !word.ContainsAnyExceptInRange('\0', '\x7F');
}
