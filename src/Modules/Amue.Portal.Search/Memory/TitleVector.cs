namespace Amue.Portal.Search.Memory;

/// <summary>The grams of one title, each as often as it occurs, side by side, and the length of that vector as it was last worked out.</summary>
internal sealed class TitleVector(int[] grams)
{
    /// <summary>Lengths hang on the logarithm of how many titles there are: a hundredth more of them changes nothing that counts.</summary>
    private const int GrowthToRenew = 100;

    // The length, and the number of titles there were, in one word: readers that meet write either the one or the other.
    private long _kept;

    public ReadOnlySpan<int> Grams => grams;

    /// <param name="titles">How many there are now.</param>
    /// <param name="measure">Works it out.</param>
    public double LengthAmong(int titles, Func<int[], double> measure)
    {
        var kept = Volatile.Read(ref _kept);
        var then = (int)(kept >> 32);
        if (then > 0 && titles - then <= then / GrowthToRenew)
        {
            return BitConverter.Int32BitsToSingle((int)kept);
        }

        var length = (float)measure(grams);
        Volatile.Write(ref _kept, ((long)titles << 32) | (uint)BitConverter.SingleToInt32Bits(length));
        return length;
    }
}
