namespace Amue.Portal.Referential.Establishments;

/// <summary>The number of a place of business: fourteen digits, the last of which checks the others (Luhn).</summary>
internal static class Siret
{
    private const int Length = 14;

    public static bool IsValid(string siret)
    {
        if (siret.Length != Length || !siret.All(char.IsAsciiDigit))
        {
            return false;
        }

        var sum = 0;
        for (var i = 0; i < Length; i++)
        {
            // From the right every second digit counts double; fourteen being even, so does the first from the left.
            var digit = (siret[i] - '0') * (i % 2 == 0 ? 2 : 1);
            sum += digit > 9 ? digit - 9 : digit;
        }

        return sum % 10 == 0;
    }
}
