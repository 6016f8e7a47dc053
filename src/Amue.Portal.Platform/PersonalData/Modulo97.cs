namespace Amue.Portal.Platform.PersonalData;

/// <summary>The remainder by 97 on which the keys of social security numbers and bank accounts rest.</summary>
internal static class Modulo97
{
    /// <summary>Letters count as two digits, A as 10 to Z as 35.</summary>
    public static int Of(ReadOnlySpan<char> characters)
    {
        var remainder = 0;

        foreach (var character in characters)
        {
            remainder = char.IsAsciiDigit(character)
                ? ((remainder * 10) + character - '0') % 97
                : ((remainder * 100) + char.ToUpperInvariant(character) - 'A' + 10) % 97;
        }

        return remainder;
    }
}
