using System.Globalization;
using System.Text;

namespace Amue.Portal.Accounts.Passphrases;

/// <summary>Text as a guesser's list has it: lower case, without accents, and without the separators that cost no guess.</summary>
internal static class FoldedText
{
    private const string Separators = " .,-_'’/";

    public static string Of(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var character in text.ToLowerInvariant().Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(character) != UnicodeCategory.NonSpacingMark && !Separators.Contains(character, StringComparison.Ordinal))
            {
                folded.Append(character);
            }
        }

        return folded.ToString();
    }

    /// <summary>The words of a text, each folded.</summary>
    public static IEnumerable<string> WordsOf(string text) =>
        text.Split([.. Separators, '@'], StringSplitOptions.RemoveEmptyEntries).Select(Of);
}
