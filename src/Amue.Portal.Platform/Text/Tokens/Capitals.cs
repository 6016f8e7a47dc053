namespace Amue.Portal.Platform.Text.Tokens;

/// <summary>Capitals that mean something: « SI » is not « si », the A of « catégorie A » is not « a ».</summary>
internal static class Capitals
{
    private const int ShortText = 12;

    /// <summary>True for a text written in capitals, where they tell nothing about a word.</summary>
    public static bool AreShouted(ReadOnlySpan<char> text)
    {
        var upper = 0;
        var lower = 0;
        foreach (var character in text)
        {
            if (char.IsUpper(character))
            {
                upper++;
            }
            else if (char.IsLower(character))
            {
                lower++;
            }
        }

        return upper > lower && upper + lower > ShortText;
    }

    public static bool AreAll(ReadOnlySpan<char> word)
    {
        foreach (var character in word)
        {
            if (!char.IsUpper(character))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>False for the first word of a sentence, whose capital is only grammar.</summary>
    public static bool IsInsideSentence(ReadOnlySpan<char> text, int start)
    {
        for (var i = start - 1; i >= 0; i--)
        {
            if (text[i] is not (' ' or '\u00A0' or '\u202F'))
            {
                return char.IsLetterOrDigit(text[i]) || text[i] is ',' or '/';
            }
        }

        return false;
    }
}
