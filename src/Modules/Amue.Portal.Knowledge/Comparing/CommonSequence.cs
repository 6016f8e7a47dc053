namespace Amue.Portal.Knowledge.Comparing;

/// <summary>What two sequences have in common, in order (E. W. Myers' shortest edit script).</summary>
internal static class CommonSequence
{
    /// <summary>Beyond this many differences what lies between the common ends counts as wholly different: the work stays bounded.</summary>
    private const int MostEdits = 1_500;

    /// <returns>Pairs of equal elements, growing on both sides.</returns>
    public static List<(int Left, int Right)> Of(IReadOnlyList<string> left, IReadOnlyList<string> right)
    {
        var head = 0;
        while (head < left.Count && head < right.Count && left[head] == right[head])
        {
            head++;
        }

        var tail = 0;
        while (tail < left.Count - head && tail < right.Count - head && left[^(tail + 1)] == right[^(tail + 1)])
        {
            tail++;
        }

        var pairs = new List<(int, int)>();
        pairs.AddRange(Enumerable.Range(0, head).Select(i => (i, i)));
        pairs.AddRange(Between(left, right, head, left.Count - tail, right.Count - tail));
        pairs.AddRange(Enumerable.Range(0, tail).Select(i => (left.Count - tail + i, right.Count - tail + i)));
        return pairs;
    }

    private static List<(int Left, int Right)> Between(IReadOnlyList<string> left, IReadOnlyList<string> right, int from, int leftEnd, int rightEnd)
    {
        var (n, m) = (leftEnd - from, rightEnd - from);
        if (n == 0 || m == 0)
        {
            return [];
        }

        var most = Math.Min(n + m, MostEdits);
        // reached[k]: how far along the left side one gets on the diagonal k with the edits so far.
        var reached = new int[(2 * most) + 2];
        var steps = new List<int[]>();
        for (var edits = 0; edits <= most; edits++)
        {
            steps.Add(Window(reached, edits, most));
            for (var k = -edits; k <= edits; k += 2)
            {
                var down = k == -edits || (k != edits && reached[At(k - 1, most)] < reached[At(k + 1, most)]);
                var x = down ? reached[At(k + 1, most)] : reached[At(k - 1, most)] + 1;
                var y = x - k;
                while (x < n && y < m && left[from + x] == right[from + y])
                {
                    x++;
                    y++;
                }

                reached[At(k, most)] = x;
                if (x >= n && y >= m)
                {
                    return Walk(steps, edits, n, m, from);
                }
            }
        }

        return [];
    }

    private static int At(int k, int most) => k + most;

    // Only the diagonals that this many edits can reach: the whole history would grow with the square of the limit.
    private static int[] Window(int[] reached, int edits, int most)
    {
        var window = new int[(2 * edits) + 3];
        for (var k = -edits - 1; k <= edits + 1; k++)
        {
            var index = k + most;
            window[k + edits + 1] = index >= 0 && index < reached.Length ? reached[index] : 0;
        }

        return window;
    }

    private static List<(int Left, int Right)> Walk(List<int[]> steps, int edits, int n, int m, int from)
    {
        var pairs = new List<(int, int)>();
        var (x, y) = (n, m);
        for (var d = edits; d >= 0; d--)
        {
            var window = steps[d];
            int Reached(int diagonal) => window[diagonal + d + 1];
            var k = x - y;
            var down = k == -d || (k != d && Reached(k - 1) < Reached(k + 1));
            var beforeK = down ? k + 1 : k - 1;
            var beforeX = d == 0 ? 0 : Reached(beforeK);
            var beforeY = d == 0 ? 0 : beforeX - beforeK;
            var (stopX, stopY) = d == 0 ? (0, 0) : down ? (beforeX, beforeY + 1) : (beforeX + 1, beforeY);
            while (x > stopX && y > stopY)
            {
                x--;
                y--;
                pairs.Add((from + x, from + y));
            }

            (x, y) = (beforeX, beforeY);
        }

        pairs.Reverse();
        return pairs;
    }
}
