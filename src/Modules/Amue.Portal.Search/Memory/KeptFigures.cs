namespace Amue.Portal.Search.Memory;

/// <summary>A positive figure that hangs on a number of texts, worked out once for each number: most are asked again and again.</summary>
/// <param name="figure">Gives the same for the same number until <see cref="Forget"/>.</param>
internal sealed class KeptFigures(Func<int, double> figure)
{
    private const int Shelves = 256;
    private const int OnOneShelf = 1024;

    // Made where something is asked for only: every change of the index forgets them. 0 where it was not asked yet. Readers that meet write the same.
    private double[]?[]? _kept;

    public double this[int texts]
    {
        get
        {
            if (texts >= Shelves * OnOneShelf)
            {
                return figure(texts);
            }

            ref var known = ref ((_kept ??= new double[]?[Shelves])[texts / OnOneShelf] ??= new double[OnOneShelf])[texts % OnOneShelf];
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
