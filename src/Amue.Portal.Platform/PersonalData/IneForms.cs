namespace Amue.Portal.Platform.PersonalData;

/// <summary>
/// The eleven characters of a national student number, in the forms that were given over the years:
/// <list type="bullet">
/// <item>nine digits and two letters, from the national register since 2018; its key is not published;</item>
/// <item>ten digits and a letter, from the schools' base: academy, year and number, the letter being their remainder by 23;
/// a D in the fifth place marks a provisional number and counts as 3;</item>
/// <item>four digits, an A, five digits and a letter, for apprentices;</item>
/// <item>ten characters in base 36 and a digit, from universities: the digit ends the sum of the tenth and six times each of the others.</item>
/// </list>
/// </summary>
internal static class IneForms
{
    public const int Length = 11;

    // I, O and Q are left out, too close to 1 and 0.
    private const string KeyLetters = "ABCDEFGHJKLMNPRSTUVWXYZ";

    /// <summary>A form that is unlikely to be anything else.</summary>
    public static bool IsCertain(ReadOnlySpan<char> number) =>
        (IsRegister(number) && char.IsAsciiLetterUpper(number[9]) && char.IsAsciiLetterUpper(number[10])) || HasSchoolKey(number);

    /// <summary>A form that its context must confirm.</summary>
    public static bool IsPossible(ReadOnlySpan<char> number) =>
        IsRegister(number) || IsSchool(number) || IsApprentice(number) || HasUniversityKey(number);

    /// <summary>The same, cut by spaces: then a small letter is a word (« INE 0801234567 a été ») and so may be the letters of a university's number.</summary>
    public static bool IsPossibleInGroups(ReadOnlySpan<char> number) =>
        char.IsAsciiLetterUpper(number[10]) && (IsRegister(number) || IsSchool(number) || IsApprentice(number));

    private static bool IsRegister(ReadOnlySpan<char> number) => AreDigits(number[..9]) && AreLetters(number[9..]);

    private static bool IsSchool(ReadOnlySpan<char> number) =>
        AreDigits(number[..4]) && (char.IsAsciiDigit(number[4]) || number[4] is 'D' or 'd') && AreDigits(number[5..10]) && char.IsAsciiLetter(number[10]);

    private static bool IsApprentice(ReadOnlySpan<char> number) =>
        AreDigits(number[..4]) && number[4] is 'A' or 'a' && AreDigits(number[5..10]) && char.IsAsciiLetter(number[10]);

    private static bool HasSchoolKey(ReadOnlySpan<char> number)
    {
        if (!IsSchool(number))
        {
            return false;
        }

        var value = 0L;

        foreach (var character in number[..10])
        {
            value = (value * 10) + (char.IsAsciiDigit(character) ? character - '0' : 3);
        }

        return KeyLetters[(int)(value % KeyLetters.Length)] == char.ToUpperInvariant(number[10]);
    }

    private static bool HasUniversityKey(ReadOnlySpan<char> number)
    {
        if (!char.IsAsciiDigit(number[10]) || !number[..10].ContainsAnyInRange('0', '9'))
        {
            return false;
        }

        var sum = Base36(number[9]);

        foreach (var character in number[..9])
        {
            sum += 6 * Base36(character);
        }

        return sum % 10 == number[10] - '0';
    }

    private static int Base36(char c) => char.IsAsciiDigit(c) ? c - '0' : char.ToUpperInvariant(c) - 'A' + 10;

    private static bool AreDigits(ReadOnlySpan<char> text) => !text.ContainsAnyExceptInRange('0', '9');

    private static bool AreLetters(ReadOnlySpan<char> text)
    {
        foreach (var character in text)
        {
            if (!char.IsAsciiLetter(character))
            {
                return false;
            }
        }

        return true;
    }
}
