using System.Buffers;
using System.Globalization;
using System.Text;

namespace Amue.Portal.Platform.Text.Tokens;

internal static class Characters
{
    private const string Apostrophes = "'’‘‛ʼʹ′´＇";
    private const string Hyphens = "-‐‑‒–—―−﹣－";
    private const string Binders = "_@&";

    private static readonly CharacterKind[] Kinds = [.. Enumerable.Range(0, char.MaxValue + 1).Select(code => Classify((char)code))];

    public static CharacterKind KindOf(char character) => Kinds[character];

    public static CharacterKind KindOf(Rune rune) =>
        rune.IsBmp ? Kinds[rune.Value] : Classify(Rune.GetUnicodeCategory(rune));

    /// <summary>The kind of what starts at a place, and how many characters it takes: two for a surrogate pair.</summary>
    public static CharacterKind KindAt(ReadOnlySpan<char> text, int index, out int width)
    {
        width = 1;
        var kind = Kinds[text[index]];
        if (kind != CharacterKind.Surrogate)
        {
            return kind;
        }

        return Rune.DecodeFromUtf16(text[index..], out var rune, out width) == OperationStatus.Done
            ? KindOf(rune)
            : CharacterKind.Separator;
    }

    public static bool IsWord(CharacterKind kind) => kind is CharacterKind.Letter or CharacterKind.Digit;

    private static CharacterKind Classify(char character) => character switch
    {
        _ when char.IsSurrogate(character) => CharacterKind.Surrogate,
        _ when Apostrophes.Contains(character) => CharacterKind.Apostrophe,
        _ when Hyphens.Contains(character) => CharacterKind.Hyphen,
        _ when Binders.Contains(character) => CharacterKind.Binder,
        '.' => CharacterKind.Dot,
        '/' => CharacterKind.Slash,
        _ => Classify(char.GetUnicodeCategory(character)),
    };

    private static CharacterKind Classify(UnicodeCategory category) => category switch
    {
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
            or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter => CharacterKind.Letter,
        UnicodeCategory.DecimalDigitNumber => CharacterKind.Digit,
        UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark => CharacterKind.Mark,
        UnicodeCategory.Format => CharacterKind.Ignorable,
        _ => CharacterKind.Separator,
    };
}
