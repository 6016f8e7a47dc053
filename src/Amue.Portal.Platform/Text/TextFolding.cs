using Amue.Portal.Platform.Text.Tokens;

namespace Amue.Portal.Platform.Text;

/// <summary>
/// The form in which words are compared: lower case, no accent, ligatures spelled out, one apostrophe, one hyphen,
/// nothing invisible. The same on every machine and for every culture.
/// </summary>
public static class TextFolding
{
    public static string Fold(string text)
    {
        ArgumentNullException.ThrowIfNull(text);

        foreach (var character in text)
        {
            if (LetterTable.Folded(character) == '\0')
            {
                return UnicodeLetters.Fold(text);
            }
        }

        return string.Create(text.Length, text, static (folded, text) =>
        {
            for (var i = 0; i < folded.Length; i++)
            {
                folded[i] = LetterTable.Folded(text[i]);
            }
        });
    }
}
