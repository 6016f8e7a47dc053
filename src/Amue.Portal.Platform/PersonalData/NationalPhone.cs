namespace Amue.Portal.Platform.PersonalData;

/// <summary>Ten digits from zero, whole or cut in the groups that people use, not in those of dates, amounts and identifiers.</summary>
internal static class NationalPhone
{
    private const int Length = 10;
    private const int MaxGroups = 5;

    /// <summary>The end of the number that begins there, or 0.</summary>
    public static int Read(string text, int start)
    {
        if (start + Length > text.Length || text[start] != '0' || text[start + 1] is '0' or '8' || !IsStart(text, start))
        {
            return 0;
        }

        Span<int> groups = stackalloc int[MaxGroups];
        var end = ReadGroups(text, start, groups, out var count, out var separator);

        if (end == 0 || !Separators.IsBoundary(text, end))
        {
            return 0;
        }

        if (count == 1)
        {
            return IsWhole(text, start, end) ? end : 0;
        }

        return IsShape(groups[..count], separator) && !IsCounting(text, start, end) ? end : 0;
    }

    // 3.0612345678 and 2026-0612345678 are parts of longer numbers.
    private static bool IsStart(string text, int start) =>
        start < 2 || !char.IsAsciiDigit(text[start - 2]) || !(text[start - 1] is '.' or ',' or '/' or '_' || Separators.IsHyphen(text[start - 1]));

    private static int ReadGroups(string text, int start, Span<int> groups, out int count, out ReadOnlySpan<char> separator)
    {
        separator = default;
        count = 0;
        var at = start;

        for (var total = 0; total < Length; count++)
        {
            if (count == 1)
            {
                separator = text.AsSpan(at, Separators.Skip(text, at, max: 2) - at);
            }

            if (count > 0)
            {
                if (separator.IsEmpty || count == MaxGroups || !IsSame(text.AsSpan(at), separator))
                {
                    return 0;
                }

                at += separator.Length;
            }

            var size = 0;

            while (at < text.Length && char.IsAsciiDigit(text[at]) && total < Length)
            {
                at++;
                size++;
                total++;
            }

            if (size == 0)
            {
                return 0;
            }

            groups[count] = size;
        }

        return at;
    }

    private static bool IsSame(ReadOnlySpan<char> text, ReadOnlySpan<char> separator)
    {
        if (text.Length < separator.Length)
        {
            return false;
        }

        for (var i = 0; i < separator.Length; i++)
        {
            var isSame = text[i] == separator[i]
                || (Separators.IsSpace(text[i]) && Separators.IsSpace(separator[i]))
                || (Separators.IsHyphen(text[i]) && Separators.IsHyphen(separator[i]));

            if (!isSame)
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsShape(ReadOnlySpan<int> groups, ReadOnlySpan<char> separator) => groups switch
    {
        [2, 2, 2, 2, 2] => true,
        [4, 2, 2, 2] or [4, 3, 3] or [3, 3, 4] or [2, 4, 4] or [4, 6] or [2, 8] => separator[0] != '/',
        _ => false,
    };

    private static bool IsWhole(string text, int start, int end)
    {
        var goesOn = end + 1 < text.Length && Separators.IsAny(text[end]) && !Separators.IsSpace(text[end]) && char.IsAsciiDigit(text[end + 1]);
        return !goesOn && !ReferenceWords.StandBefore(text, start);
    }

    /// <summary>« 01 02 03 04 05 06 07 » counts months or weeks; the same five pairs alone are a number.</summary>
    private static bool IsCounting(string text, int start, int end)
    {
        var first = Pair(text, start);
        var last = Pair(text, end - 2);
        return last == first + 4 && (Pair(text, end + 1) == last + 1 || Pair(text, start - 3) == first - 1);
    }

    private static int Pair(string text, int at) =>
        at >= 0 && at + 1 < text.Length && char.IsAsciiDigit(text[at]) && char.IsAsciiDigit(text[at + 1])
            ? ((text[at] - '0') * 10) + text[at + 1] - '0'
            : int.MinValue;
}
