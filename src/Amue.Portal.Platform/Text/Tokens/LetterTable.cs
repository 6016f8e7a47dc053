namespace Amue.Portal.Platform.Text.Tokens;

/// <summary>
/// Lower and unaccented letters of the Latin blocks, one read each; NUL where one letter does not become one letter,
/// which <see cref="UnicodeLetters"/> then spells out.
/// </summary>
internal static class LetterTable
{
    private const int Size = 0x250;

    private static readonly char[] FoldedLetters = new char[Size];
    private static readonly char[] LoweredLetters = new char[Size];

    static LetterTable()
    {
        Span<char> lowered = stackalloc char[WordLetters.MaxLength];
        for (var letter = '\0'; letter < Size; letter++)
        {
            var folded = UnicodeLetters.Fold(letter.ToString());
            if (folded.Length == 1)
            {
                FoldedLetters[letter] = folded[0];
                LoweredLetters[letter] = UnicodeLetters.LowerWord([letter], lowered) == 1 ? lowered[0] : '\0';
            }
        }
    }

    public static char Folded(char letter) => letter < Size ? FoldedLetters[letter] : '\0';

    public static char Lowered(char letter) => letter < Size ? LoweredLetters[letter] : '\0';
}
