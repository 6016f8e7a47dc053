using System.Text.RegularExpressions;

namespace Amue.Portal.Knowledge.Comparing;

/// <summary>How one text became another, word by word: lines first, then the words of those that changed.</summary>
internal static partial class TextDifference
{
    public static IReadOnlyList<DifferencePart> Between(string before, string after)
    {
        var (left, right) = (LinesOf(before), LinesOf(after));
        var parts = new List<DifferencePart>();
        var (l, r) = (0, 0);
        foreach (var (i, j) in CommonSequence.Of(left, right).Append((left.Count, right.Count)))
        {
            Words(string.Concat(left.Skip(l).Take(i - l)), string.Concat(right.Skip(r).Take(j - r)), parts);
            if (i < left.Count)
            {
                Add(parts, DifferenceKind.Same, left[i]);
            }

            (l, r) = (i + 1, j + 1);
        }

        return parts;
    }

    private static void Words(string before, string after, List<DifferencePart> parts)
    {
        if (before.Length == 0 && after.Length == 0)
        {
            return;
        }

        var (left, right) = (WordsOf(before), WordsOf(after));
        var (l, r) = (0, 0);
        foreach (var (i, j) in CommonSequence.Of(left, right).Append((left.Count, right.Count)))
        {
            Add(parts, DifferenceKind.Removed, string.Concat(left.Skip(l).Take(i - l)));
            Add(parts, DifferenceKind.Added, string.Concat(right.Skip(r).Take(j - r)));
            if (i < left.Count)
            {
                Add(parts, DifferenceKind.Same, left[i]);
            }

            (l, r) = (i + 1, j + 1);
        }
    }

    private static void Add(List<DifferencePart> parts, DifferenceKind kind, string text)
    {
        if (text.Length == 0)
        {
            return;
        }

        if (parts.Count > 0 && parts[^1].Kind == kind)
        {
            parts[^1] = parts[^1] with { Text = parts[^1].Text + text };
            return;
        }

        parts.Add(new DifferencePart(kind, text));
    }

    private static List<string> LinesOf(string text) => Line().Matches(text).Select(m => m.Value).ToList();

    private static List<string> WordsOf(string text) => Word().Matches(text).Select(m => m.Value).ToList();

    [GeneratedRegex(@"[^\n]*\n|[^\n]+")]
    private static partial Regex Line();

    [GeneratedRegex(@"\w+|\s+|[^\w\s]")]
    private static partial Regex Word();
}
