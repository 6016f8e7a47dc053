namespace Amue.Portal.Search.Memory;

/// <summary>A positive figure that hangs on a number of texts, worked out once for each number: most are asked again and again.</summary>
/// <param name="figure">Gives the same for the same number until <see cref="Forget"/>.</param>
internal sealed class KeptFigures(Func<int, double> figure)
{
    private const int Most = 4096;

    // 0 where it was not asked yet. Readers that meet write the same.
    private double[]? _kept;

    public double this[int texts]
    {
        get
        {
            if (texts >= Most)
            {
                return figure(texts);
            }

            ref var known = ref (_kept ??= new double[Most])[texts];
            if (known == 0)
            {
                known = figure(texts);
            }

            return known;
        }
    }

    /// <summary>What the figures hang on besides has changed. Nobody may be reading.</summary>
    public void Forget() => _kept = null;
}
