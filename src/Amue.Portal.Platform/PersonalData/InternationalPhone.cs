namespace Amue.Portal.Platform.PersonalData;

/// <summary>A number after +33 or the prefix of an overseas territory, with or without the zero in brackets.</summary>
internal static class InternationalPhone
{
    private const int MaxSeparators = 2;

    // Prefix and length of what follows it.
    private static readonly (string Prefix, int Length)[] Countries =
    [
        ("33", 9), ("262", 9), ("590", 9), ("594", 9), ("596", 9), ("508", 6), ("681", 6), ("687", 6), ("689", 8),
    ];

    /// <summary>The end of the number that begins there, or 0.</summary>
    public static int Read(string text, int start)
    {
        var at = text[start] == '+' ? start + 1 : text.AsSpan(start).StartsWith("00") ? start + 2 : 0;

        if (at == 0)
        {
            return 0;
        }

        at = Separators.Skip(text, at, max: 1);

        foreach (var (prefix, length) in Countries)
        {
            if (text.AsSpan(at).StartsWith(prefix, StringComparison.Ordinal))
            {
                return ReadSubscriber(text, at + prefix.Length, length);
            }
        }

        return 0;
    }

    private static int ReadSubscriber(string text, int at, int length)
    {
        // « (+33) 1 » and « +33 (0)1 »
        at = at < text.Length && text[at] == ')' ? at + 1 : at;
        at = SkipZero(text, Separators.Skip(text, at, MaxSeparators));

        for (var i = 0; i < length; i++, at++)
        {
            at = Separators.Skip(text, at, MaxSeparators);

            if (at >= text.Length || !char.IsAsciiDigit(text[at]) || (i == 0 && text[at] is '0' or '8'))
            {
                return 0;
            }
        }

        return Separators.IsBoundary(text, at) ? at : 0;
    }

    private static int SkipZero(string text, int at)
    {
        var rest = text.AsSpan(at);
        return rest.StartsWith("(0)") ? at + 3 : rest.StartsWith("0") ? at + 1 : at;
    }
}
