using System.Globalization;

namespace Amue.Portal.Referential.Establishments;

/// <summary>The national number of a school or university: seven digits and a letter that checks them (0310154Z).</summary>
internal static class Uai
{
    private const string CheckLetters = "ABCDEFGHJKLMNPRSTUVWXYZ";

    public static bool IsValid(string uai) =>
        uai.Length == 8
        && int.TryParse(uai.AsSpan(0, 7), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && CheckLetters[number % CheckLetters.Length] == uai[7];
}
