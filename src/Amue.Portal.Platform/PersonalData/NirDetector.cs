namespace Amue.Portal.Platform.PersonalData;

/// <summary>
/// Sex, year, month, department, commune, order and a key (97 minus the number's remainder by 97); in Corsica the department is 2A or 2B,
/// read as 19 and 18 for the key. Groups may stand apart, and the key after its name.
/// </summary>
internal static class NirDetector
{
    private const int Length = 15;
    private const int MaxSeparators = 3;

    private static readonly int[] Fields = [1, 2, 2, 2, 3, 3, 2];

    public static void Find(string text, FindingMap findings)
    {
        Span<char> digits = stackalloc char[Length];

        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is not (>= '1' and <= '4' or '7' or '8') || !Separators.IsBoundary(text, i - 1))
            {
                continue;
            }

            var end = Read(text, i, digits);

            if (end > 0 && Separators.IsBoundary(text, end) && IsValid(digits))
            {
                findings.Add(PersonalDataKind.Nir, i, end);
                i = end - 1;
            }
        }
    }

    /// <summary>The end of fifteen characters cut where the fields of a number are cut, or 0.</summary>
    private static int Read(string text, int at, Span<char> digits)
    {
        var count = 0;

        for (var field = 0; field < Fields.Length; field++)
        {
            if (field > 0)
            {
                at = Separators.Skip(text, at, MaxSeparators);
            }

            if (field == Fields.Length - 1)
            {
                at = SkipKeyName(text, at);
            }

            for (var i = 0; i < Fields[field]; i++, at++)
            {
                if (at >= text.Length || !IsAllowed(text[at], count))
                {
                    return 0;
                }

                digits[count++] = char.ToUpperInvariant(text[at]);
            }
        }

        return at;
    }

    private static bool IsAllowed(char c, int position) => char.IsAsciiDigit(c) || (position == 6 && c is 'A' or 'a' or 'B' or 'b');

    private static int SkipKeyName(string text, int at)
    {
        var rest = text.AsSpan(at);
        var afterBracket = rest.StartsWith('(') ? 1 : 0;
        var name = rest[afterBracket..];

        if (!name.StartsWith("clé", StringComparison.OrdinalIgnoreCase) && !name.StartsWith("cle", StringComparison.OrdinalIgnoreCase))
        {
            return at + afterBracket;
        }

        at = Separators.Skip(text, at + afterBracket + 3, MaxSeparators);
        return at < text.Length && text[at] is ':' or '=' ? Separators.Skip(text, at + 1, MaxSeparators) : at;
    }

    private static bool IsValid(ReadOnlySpan<char> digits)
    {
        var month = Number(digits[3..5]);
        var isMonth = month is (>= 1 and <= 12) or (>= 20 and <= 42) or (>= 50 and <= 99);

        return isMonth && !digits[5..7].SequenceEqual("00") && !digits[10..13].SequenceEqual("000") && HasKey(digits);
    }

    private static bool HasKey(ReadOnlySpan<char> digits)
    {
        Span<char> number = stackalloc char[13];
        digits[..13].CopyTo(number);

        if (number[5..7] is ['2', 'A'])
        {
            "19".CopyTo(number[5..]);
        }
        else if (number[5..7] is ['2', 'B'])
        {
            "18".CopyTo(number[5..]);
        }
        else if (!char.IsAsciiDigit(number[6]))
        {
            return false;
        }

        return 97 - Modulo97.Of(number) == Number(digits[13..]);
    }

    private static int Number(ReadOnlySpan<char> twoDigits) => ((twoDigits[0] - '0') * 10) + twoDigits[1] - '0';
}
