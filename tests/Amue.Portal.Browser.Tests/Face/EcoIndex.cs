namespace Amue.Portal.Browser.Tests.Face;

/// <summary>
/// The EcoIndex of a page (security.md §6): where it stands among the pages of the web by its nodes, requests and kilobytes.
/// The reference table may not be redistributed with the product: it is in the tests only.
/// </summary>
internal sealed record EcoIndex(int Nodes, int Requests, double Kilobytes)
{
    private static readonly double[] NodeQuantiles =
        [0, 47, 75, 159, 233, 298, 358, 417, 476, 537, 603, 674, 753, 843, 949, 1076, 1237, 1459, 1801, 2479, 594601];

    private static readonly double[] RequestQuantiles = [0, 2, 15, 25, 34, 42, 49, 56, 63, 70, 78, 86, 95, 105, 117, 130, 147, 170, 205, 281, 3920];

    private static readonly double[] KilobyteQuantiles =
    [
        0, 1.37, 144.7, 319.53, 479.46, 631.97, 783.38, 937.91, 1098.62, 1265.47, 1448.32, 1648.27, 1876.08, 2142.06, 2465.37, 2866.31, 3401.59, 4155.73, 5400.08,
        8037.54, 223212.26,
    ];

    public double Score =>
        100 - (5 * ((3 * Rank(NodeQuantiles, Nodes)) + (2 * Rank(RequestQuantiles, Requests)) + Rank(KilobyteQuantiles, Kilobytes)) / 6);

    public char Grade => Score switch { > 80 => 'A', > 70 => 'B', > 55 => 'C', > 40 => 'D', > 25 => 'E', > 10 => 'F', _ => 'G' };

    private static double Rank(double[] quantiles, double value)
    {
        for (var i = 1; i < quantiles.Length; i++)
        {
            if (value < quantiles[i])
            {
                return i - 1 + ((value - quantiles[i - 1]) / (quantiles[i] - quantiles[i - 1]));
            }
        }

        return quantiles.Length - 1;
    }
}
