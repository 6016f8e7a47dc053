using Amue.Portal.Knowledge.Comparing;

namespace Amue.Portal.Knowledge.Merging;

/// <summary>
/// Puts together, line by line, what two people made of one text. Where both changed the same lines differently both are
/// kept, between marks: nothing that anybody wrote is lost.
/// </summary>
internal static class ThreeWayMerge
{
    public const string Mine = "<<<<<<<";

    public const string Middle = "=======";

    public const string Theirs = ">>>>>>>";

    /// <param name="origin">The text that both began from.</param>
    /// <param name="mine">What is being saved.</param>
    /// <param name="theirs">What was saved meanwhile.</param>
    public static MergedText Of(string origin, string mine, string theirs)
    {
        var (o, m, t) = (LinesOf(origin), LinesOf(mine), LinesOf(theirs));
        var inMine = CommonSequence.Of(o, m).ToDictionary(p => p.Left, p => p.Right);
        var inTheirs = CommonSequence.Of(o, t).ToDictionary(p => p.Left, p => p.Right);
        var merged = new List<string>();
        var conflicts = 0;
        var (i, j, k) = (0, 0, 0);
        while (i < o.Count || j < m.Count || k < t.Count)
        {
            // The next line that all three have.
            var stable = i;
            while (stable < o.Count && !(inMine.ContainsKey(stable) && inTheirs.ContainsKey(stable)))
            {
                stable++;
            }

            var (nextMine, nextTheirs) = stable < o.Count ? (inMine[stable], inTheirs[stable]) : (m.Count, t.Count);
            conflicts += Settle(o[i..stable], m[j..nextMine], t[k..nextTheirs], merged);
            if (stable < o.Count)
            {
                merged.Add(o[stable]);
            }

            (i, j, k) = (stable + 1, nextMine + 1, nextTheirs + 1);
        }

        return new MergedText(string.Join('\n', merged), conflicts);
    }

    /// <summary>Whether somebody has yet to choose between two passages.</summary>
    public static bool IsUnsettled(string text)
    {
        var lines = LinesOf(text);
        return lines.Any(l => l.StartsWith(Mine, StringComparison.Ordinal)) || lines.Any(l => l.StartsWith(Theirs, StringComparison.Ordinal));
    }

    private static int Settle(List<string> origin, List<string> mine, List<string> theirs, List<string> merged)
    {
        if (mine.SequenceEqual(origin))
        {
            merged.AddRange(theirs);
            return 0;
        }

        if (theirs.SequenceEqual(origin) || theirs.SequenceEqual(mine))
        {
            merged.AddRange(mine);
            return 0;
        }

        merged.AddRange([Mine, .. mine, Middle, .. theirs, Theirs]);
        return 1;
    }

    private static List<string> LinesOf(string text) => [.. text.Split('\n')];
}
