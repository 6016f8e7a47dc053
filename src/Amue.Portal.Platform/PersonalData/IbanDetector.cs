namespace Amue.Portal.Platform.PersonalData;

/// <summary>Country, check digits and national account: with both moved to the end, the whole leaves 1 when divided by 97.</summary>
internal static class IbanDetector
{
    private const int MaxLength = 34;
    private const int MaxSeparators = 2;

    public static void Find(string text, FindingMap findings)
    {
        Span<char> account = stackalloc char[MaxLength];

        for (var i = 0; i < text.Length - 1; i++)
        {
            if (!char.IsAsciiLetter(text[i]) || !char.IsAsciiLetter(text[i + 1]) || !Separators.IsBoundary(text, i - 1))
            {
                continue;
            }

            if (IbanCountries.FormatOf(text.AsSpan(i, 2)) is not { } format)
            {
                continue;
            }

            var end = Read(text, i, format, account);

            if (end > 0 && Separators.IsBoundary(text, end) && Modulo97.Of(account[..(format.Length + 4)]) == 1)
            {
                findings.Add(PersonalDataKind.Iban, i, end);
                i = end - 1;
            }
        }
    }

    /// <summary>The end of an account of that format, its head already moved to its end; or 0.</summary>
    private static int Read(string text, int start, string format, Span<char> account)
    {
        account[format.Length] = text[start];
        account[format.Length + 1] = text[start + 1];
        var at = start + 2;

        for (var i = -2; i < format.Length; i++, at++)
        {
            at = Separators.Skip(text, at, MaxSeparators);

            if (at >= text.Length || !Matches(text[at], i < 0 ? 'n' : format[i]))
            {
                return 0;
            }

            account[i < 0 ? format.Length + 4 + i : i] = text[at];
        }

        return at;
    }

    private static bool Matches(char c, char kind) => kind switch
    {
        'n' => char.IsAsciiDigit(c),
        'a' => char.IsAsciiLetter(c),
        _ => char.IsAsciiLetterOrDigit(c),
    };
}
