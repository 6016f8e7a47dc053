namespace Amue.Portal.Platform.PersonalData;

/// <summary>What people and word processors put between the groups of a number.</summary>
internal static class Separators
{
    public static bool IsSpace(char c) => c is ' ' or '\t' or '\u00A0' or '\u00AD' or '\uFEFF' or (>= '\u2000' and <= '\u200D') or '\u202F' or '\u205F' or '\u2060';

    public static bool IsHyphen(char c) => c is '-' or (>= '\u2010' and <= '\u2013') or '\u2212';

    public static bool IsAny(char c) => IsSpace(c) || IsHyphen(c) || c is '.' or '/' or '_';

    /// <summary>The position after at most so many separators.</summary>
    public static int Skip(string text, int at, int max)
    {
        var end = Math.Min(text.Length, at + max);

        while (at < end && IsAny(text[at]))
        {
            at++;
        }

        return at;
    }

    public static bool IsBoundary(string text, int at) => at < 0 || at >= text.Length || !char.IsLetterOrDigit(text[at]);
}
