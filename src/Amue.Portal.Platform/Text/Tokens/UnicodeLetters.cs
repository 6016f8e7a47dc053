using System.Text;

namespace Amue.Portal.Platform.Text.Tokens;

/// <summary>Lower case and folding of any character, by Unicode's own decomposition: « Ệ » gives « e », « ﬁ » gives « fi ».</summary>
internal static class UnicodeLetters
{
    private const int LongestDecomposition = 18;
    private const int LongestSpelling = 2;
    private const char NoCharacter = '\uFFFE';

    /// <summary>Ligatures, and letters whose stroke is no accent that Unicode could take off.</summary>
    private static readonly Dictionary<char, string> Spellings = new()
    {
        ['œ'] = "oe",
        ['æ'] = "ae",
        ['ß'] = "ss",
        ['ø'] = "o",
        ['đ'] = "d",
        ['ħ'] = "h",
        ['ł'] = "l",
        ['ŧ'] = "t",
        ['ı'] = "i",
    };

    public static string Fold(string text)
    {
        var visible = new char[text.Length];
        var seen = visible.AsSpan(0, WriteVisible(text, visible));
        var decomposed = new char[seen.GetNormalizedLength(NormalizationForm.FormKD)];
        seen.TryNormalize(decomposed, out var length, NormalizationForm.FormKD);
        var folded = new char[length * LongestSpelling];
        length = WriteLower(decomposed.AsSpan(0, length), folded, [CharacterKind.Mark]);

        // What was decomposed may hold an apostrophe or a hyphen of its own.
        return new string(folded, 0, WriteVisible(folded.AsSpan(0, length), folded));
    }

    /// <summary>A word in lower case without accents, as much of it as the destination holds.</summary>
    public static int FoldWord(ReadOnlySpan<char> word, Span<char> folded) =>
        WriteWord(word, folded, NormalizationForm.FormKD, [CharacterKind.Mark, CharacterKind.Separator]);

    /// <summary>A word in lower case, its accents kept and one letter each, as much of it as the destination holds.</summary>
    public static int LowerWord(ReadOnlySpan<char> word, Span<char> lowered) =>
        WriteWord(word, lowered, NormalizationForm.FormKC, [CharacterKind.Separator]);

    /// <summary>A letter of another script may decompose into several words; as part of a word it remains one.</summary>
    private static int WriteWord(
        ReadOnlySpan<char> word, Span<char> written, NormalizationForm form, ReadOnlySpan<CharacterKind> dropped)
    {
        Span<char> visible = stackalloc char[WordLetters.MaxLength];
        Span<char> normalized = stackalloc char[WordLetters.MaxLength * LongestDecomposition];
        visible[..WriteVisible(word, visible)].TryNormalize(normalized, out var length, form);
        return WriteLower(normalized[..length], written, dropped);
    }

    /// <summary>One apostrophe, one hyphen, nothing that cannot be seen, no half of a surrogate pair; never longer.</summary>
    private static int WriteVisible(ReadOnlySpan<char> text, Span<char> visible)
    {
        var length = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            switch (Characters.KindOf(rune))
            {
                case CharacterKind.Ignorable:
                    break;
                case CharacterKind.Apostrophe:
                    visible[length++] = '\'';
                    break;
                case CharacterKind.Hyphen:
                    visible[length++] = '-';
                    break;
                default:
                    // Normalizing refuses the one value that stands for no character.
                    length += (rune.Value == NoCharacter ? Rune.ReplacementChar : rune).EncodeToUtf16(visible[length..]);
                    break;
            }
        }

        return length;
    }

    private static int WriteLower(ReadOnlySpan<char> text, Span<char> lowered, ReadOnlySpan<CharacterKind> dropped)
    {
        var length = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (dropped.Contains(Characters.KindOf(rune)))
            {
                continue;
            }

            var lower = Rune.ToLowerInvariant(rune);
            if (lower.IsBmp && Spellings.TryGetValue((char)lower.Value, out var spelling))
            {
                if (!spelling.TryCopyTo(lowered[length..]))
                {
                    break;
                }

                length += spelling.Length;
            }
            else if (lower.TryEncodeToUtf16(lowered[length..], out var written))
            {
                length += written;
            }
            else
            {
                break;
            }
        }

        return length;
    }
}
