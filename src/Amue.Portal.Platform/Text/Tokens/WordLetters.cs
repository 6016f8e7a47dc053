namespace Amue.Portal.Platform.Text.Tokens;

/// <summary>The letters of one word, first in lower case with their accents for the stemmer, then folded into a term.</summary>
internal static class WordLetters
{
    public const int MaxLength = 64;

    /// <summary>Writes at most <see cref="MaxLength"/> letters and tells how many.</summary>
    public static int Lower(ReadOnlySpan<char> word, Span<char> letters)
    {
        for (var i = 0; i < word.Length; i++)
        {
            letters[i] = LetterTable.Lowered(word[i]);
            if (letters[i] == '\0')
            {
                return UnicodeLetters.LowerWord(word, letters[..MaxLength]);
            }
        }

        return word.Length;
    }

    public static string ToTerm(Span<char> letters)
    {
        for (var i = 0; i < letters.Length; i++)
        {
            var folded = LetterTable.Folded(letters[i]);
            if (folded == '\0')
            {
                Span<char> term = stackalloc char[MaxLength];
                return new string(term[..UnicodeLetters.FoldWord(letters, term)]);
            }

            letters[i] = folded;
        }

        return new string(letters);
    }

    /// <summary>The start of a word, of at most <see cref="MaxLength"/> characters, that splits no surrogate pair.</summary>
    public static ReadOnlySpan<char> Cut(ReadOnlySpan<char> word)
    {
        if (word.Length <= MaxLength)
        {
            return word;
        }

        return char.IsHighSurrogate(word[MaxLength - 1]) ? word[..(MaxLength - 1)] : word[..MaxLength];
    }
}
