using System.Buffers;
using System.Text;

namespace Amue.Portal.Platform.Content.Markdown.Writing;

/// <summary>What of a text may be shown: not the characters that hide or reorder the others.</summary>
internal static class VisibleText
{
    private static readonly SearchValues<char> Suspects = SearchValues.Create(
        [.. Enumerable.Range(0, char.MaxValue + 1).Select(code => (char)code).Where(c => char.IsSurrogate(c) || IsHidden(c) || IsNothing(c))]);

    public static string Of(ReadOnlySpan<char> text)
    {
        if (!text.ContainsAny(Suspects))
        {
            return text.ToString();
        }

        var visible = new StringBuilder(text.Length);

        foreach (var rune in text.EnumerateRunes())
        {
            Append(rune, visible);
        }

        return visible.ToString();
    }

    private static void Append(Rune rune, StringBuilder visible)
    {
        if (rune.IsBmp && IsHidden((char)rune.Value))
        {
            return;
        }

        // U+xFFFE and U+xFFFF are not characters on any plane.
        visible.Append((rune.Value & 0xFFFE) == 0xFFFE ? Rune.ReplacementChar : rune);
    }

    // Controls, and the marks that turn « facture_fdp.exe » into « facture_exe.pdf ».
    private static bool IsHidden(char c) =>
        (char.IsControl(c) && c is not ('\n' or '\t' or '\r')) || c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    private static bool IsNothing(char c) => c is '\uFFFE' or '\uFFFF';
}
