namespace Amue.Portal.Search.Querying;

/// <summary>
/// Parts the few passages that score high from the thousands that hold one common word: when nobody asks how many there are, the others
/// need not be looked at.
/// </summary>
internal static class HighScores
{
    private const int Steps = 512;

    /// <returns>Passages in the order they were touched: the <paramref name="most"/> that score highest, those that score about as high as the last of
    /// them, and no other; all of them when they are hardly more.</returns>
    public static ReadOnlySpan<int> Find(WorkBuffers buffers, int most)
    {
        var touched = buffers.Touched.Values;
        if (touched.Length <= 2 * most)
        {
            return touched;
        }

        var marks = buffers.Marks;
        var scores = buffers.Scores;
        var highest = 0f;
        for (var i = 0; i < touched.Length; i++)
        {
            scores[i] = marks[touched[i]].Score;
            highest = Math.Max(highest, scores[i]);
        }

        var scale = (Steps - 1) / highest;
        var least = LowestStep(scores, scale, most);
        for (var i = 0; i < scores.Length; i++)
        {
            if ((int)(scores[i] * scale) >= least)
            {
                buffers.Foremost.Add(touched[i]);
            }
        }

        return buffers.Foremost.Values;
    }

    private static int LowestStep(ReadOnlySpan<float> scores, float scale, int most)
    {
        Span<int> held = stackalloc int[Steps];
        held.Clear();
        foreach (var score in scores)
        {
            held[(int)(score * scale)]++;
        }

        var step = Steps;
        for (var found = 0; found < most && step > 0;)
        {
            found += held[--step];
        }

        return step;
    }
}
